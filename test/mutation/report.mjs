const percent = (part) => `${(100 * part).toFixed(1)} %`;

/** The 95 % interval of Wilson (1927) for a share of `hits` in `n`. */
export function wilson(hits, n) {
  const z = 1.96;
  const middle = (hits + z ** 2 / 2) / (n + z ** 2);
  const half = (z * Math.sqrt((hits * (n - hits)) / n + z ** 2 / 4)) / (n + z ** 2);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/** How many of the tried came to what. Those that couldn't run at all aren't counted, as Stryker does. */
function countsOf({ tried }) {
  const of = (...states) => tried.filter(({ status }) => states.includes(status)).length;
  const [killed, timeouts, survived, uncovered] = ['Killed', 'Timeout', 'Survived', 'NoCoverage'].map(
    (state) => of(state),
  );
  return { killed, timeouts, survived, uncovered, n: killed + timeouts + survived + uncovered };
}

/** The committed page: a row a folder, the sum weighed by the mutants each folder has, and what survived. */
export function reportOf(done, order) {
  const folders = order.filter((folder) => done[folder]);
  const all = folders.reduce((sum, folder) => sum + done[folder].mutants, 0);
  const rows = folders.map((folder) => {
    const { killed, timeouts, survived, uncovered, n } = countsOf(done[folder]);
    const interval = wilson(killed + timeouts, n)
      .map(percent)
      .join(' to ');
    const cells = [
      done[folder].mutants,
      n,
      killed,
      timeouts,
      survived,
      uncovered,
      percent((killed + timeouts) / n),
      interval,
    ];
    return `| ${[`\`${folder}\``, ...cells, done[folder].seed, done[folder].date].join(' | ')} |`;
  });
  const weighed = folders.map((folder) => {
    const { killed, timeouts, n } = countsOf(done[folder]);
    const p = (killed + timeouts) / n;
    const weight = done[folder].mutants / all;
    return { score: weight * p, variance: (weight ** 2 * p * (1 - p)) / n };
  });
  const score = weighed.reduce((sum, part) => sum + part.score, 0);
  const margin = 1.96 * Math.sqrt(weighed.reduce((sum, part) => sum + part.variance, 0));
  const survivors = folders.flatMap((folder) =>
    done[folder].tried
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(
        ({ place, what, status }) =>
          `${place.replace('core/', '')} ${short(what)}${status === 'NoCoverage' ? ' (no test runs it)' : ''}`,
      ),
  );
  return `# Mutation testing

\`npm run mutation\` with a seed for the sample. Stryker changes the code in one small way, and the folder's own tests (\`test/mutation/tests-of.mjs\`) should fail; properties try a fifth of their cases, at most 30. Timed out counts as noticed. What is tried is drawn evenly along the files of a folder; the interval is Wilson's at 95 %.

| folder | mutants | tried | killed | timed out | survived | not covered | score | 95 % interval | seed | tried on |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | --- |
${rows.join('\n')}

All ${all} mutants, each folder weighed by how many it has: **${percent(score)}** (± ${percent(margin)}).

## What survived

\`\`\`text
${survivors.join('\n')}
\`\`\`
`;
}

const short = (text) => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
};
