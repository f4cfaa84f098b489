// Score the advice on real people and write results/advice.md:
//   npm run -s bench:advice -- ../shared/advice
// Exits 1 when a target of the table "Targets" is missed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { importBundle } from './import-bundle.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const FROM = resolve(process.argv[2] ?? `${HERE}../../../shared/advice`);
const FILE = join(FROM, 'tasks-open.jsonl.gz');
const tasks = gunzipSync(readFileSync(FILE))
  .toString()
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const scoring = await importBundle('test/bench/advice-scoring.ts');
const { looksAt, replay } = await importBundle('test/bench/advice-replay.ts');
const { timeAdvice } = await importBundle('test/bench/advice-timing.ts');

/** The benchmark's own scoring. @returns rows of its table: name, spent, regret, wrong plans, worst person */
function scored(file) {
  const run = spawnSync(
    process.execPath,
    [join(FROM, 'bench.mjs'), file, '--', process.execPath, `${HERE}adviser.mjs`],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    },
  );
  if (run.status !== 0) throw run.error ?? new Error(run.stderr);
  const rows = run.stdout
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| advice'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, name, ...cells]) => [name === 'THE COMMAND' ? 'Flexmeter' : name, ...cells.slice(0, 4)]);
  return { rows, brier: /Brier of pSave ([\d.]+)/.exec(run.stdout)?.[1] };
}

const orgs = [...new Set(tasks.map(({ org }) => org))].sort();
const folder = mkdtempSync(join(tmpdir(), 'advice-'));
const byOrg = orgs.map((org) => {
  const file = join(folder, `${org}.jsonl.gz`);
  writeFileSync(
    file,
    gzipSync(
      tasks
        .filter((task) => task.org === org)
        .map((task) => JSON.stringify(task))
        .join('\n'),
    ),
  );
  return { org, rows: scored(file).rows };
});
rmSync(folder, { recursive: true });
const all = scored(FILE);

const USUAL = scoring.USUAL_RATES;
const people = scoring.spentBy(tasks, USUAL);
const ratio = scoring.regretRatio;
const grid = [0.6, 0.8, 1, 1.2, 1.5, 1.8].flatMap((ends) =>
  [1, 2, 3].map((moves) => ({ ...USUAL, ends, moves })),
);
const { chosenInPasts, heldOut } = await importBundle('test/bench/advice-held-out.ts');
const { daysOf, meansOf } = await importBundle('test/bench/advice-calibration.ts');
const days = daysOf(tasks);
const dayRows = [
  ['everybody', () => true],
  ...[0, 10, 30, 60, 100, 150].map((from, i, edges) => [
    `${from} ${edges[i + 1] ? `to ${edges[i + 1]}` : 'or more'} days so far`,
    ({ past }) => past >= from && past < (edges[i + 1] ?? Number.POSITIVE_INFINITY),
  ]),
  ['steady', ({ steady }) => steady],
  ['steady, 100 or more days so far', ({ steady, past }) => steady && past >= 100],
  ['steady, 150 or more days so far', ({ steady, past }) => steady && past >= 150],
].map(([what, isOne]) => [what, meansOf(days.filter(isOne))]);
const PRICES = [0.5, 0.7, 1, 1.4, 2];
const held = heldOut(tasks, grid, PRICES);
const heldAtOne = heldOut(tasks, grid, [1]);
const inPasts = chosenInPasts(tasks, grid);
const ratioInPasts = ratio(scoring.spentBy(tasks, inPasts));
const ratioOf = (its) => ratio(its.flatMap((one) => one.people));
const third = Object.keys(USUAL).flatMap((name) =>
  [2 / 3, 4 / 3].map((times) => ({ name, value: USUAL[name] * times })),
);
let state = 1;
const random = () => {
  state = (state * 48271) % 2147483647;
  return state / 2147483647;
};
const [low, high] = scoring.bootstrap(people, 1000, random);
const bins = scoring.reliability(people, [0, 0.4, 0.5, 0.6, 0.7, 1]);
const histories = [...new Set(people.map(({ knownDays }) => knownDays))].sort((a, b) => a - b);
const time = timeAdvice(() => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
});

/** Replays of all tasks: changes a person and year, and money against unstable advice. */
function steadiness(its, futureOnly) {
  const replays = its.map((task) => {
    const looks = looksAt(task);
    return replay(
      task,
      futureOnly ? looks.filter(({ today }) => today >= Date.parse(task.today) / 86_400_000 - 1) : looks,
    );
  });
  const total = (of) => replays.reduce((sum, one) => sum + of(one), 0);
  const years = total((one) => one.years);
  return {
    years,
    stable: total((one) => one.changes.stable) / years,
    unstable: total((one) => one.changes.unstable) / years,
    bound: total((one) => one.bound.stable) / total((one) => one.bound.unstable),
    byMonth: total((one) => one.byMonth.stable) / total((one) => one.byMonth.unstable),
  };
}
const steady = steadiness(tasks, false);
const steadyRows = [
  ['all looks', steady],
  ['looks at the future year only', steadiness(tasks, true)],
  ...orgs.map((org) => [
    `all looks, ${org}`,
    steadiness(
      tasks.filter((task) => task.org === org),
      false,
    ),
  ]),
];

const f = (value, digits = 3) => value.toFixed(digits);
const own = all.rows.at(-1);
const others = all.rows.slice(0, -1);
const best = (column) => Math.min(...others.map((row) => Number.parseFloat(row[column])));
const targets = [
  ['regret / regret of "past as future"', Number(own[2]), '<= 0.60', (x) => x <= 0.6],
  ['the same / best published rule', Number(own[2]) / best(2), '< 1', (x) => x < 1],
  ...byOrg.map(({ org, rows }) => [
    `organisation ${org} alone / its best published rule`,
    Number(rows.at(-1)[2]) / Math.min(...rows.slice(0, -1).map((row) => Number(row[2]))),
    '< 1',
    (x) => x < 1,
  ]),
  ['the same with rates chosen in the pasts alone', ratioInPasts, '<= 0.60', (x) => x <= 0.6],
  ['changes of verdict a person and year', steady.stable, '<= 0.3', (x) => x <= 0.3],
  ['money of steady advice / unstable, annual seats', steady.bound, '<= 1.02', (x) => x <= 1.02],
  [
    '5,000 people x 12 products x 24 months, expected use: ms of processor time',
    time.expected,
    '<= 300',
    (x) => x <= 300,
  ],
];
const missed = targets.filter(([, value, , met]) => !met(value));
const table = (rows) =>
  `| advice | spent / hindsight | regret / regret of "past as future" | wrong plan (> 5 % dearer than hindsight) | worst person (x hindsight) |
|---|--:|--:|--:|--:|
${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}`;
const percent = (x) => `${(100 * x).toFixed(0)} %`;

writeFileSync(
  `${HERE}results/advice.md`,
  `# Advice: results

Written by \`npm run -s bench:advice\` on ${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, node ${process.version}: ${tasks.length} real people's past,
a plan for the next year, and the money they really spent in it.

## Targets

| what | here | target | met |
|---|--:|--:|---|
${targets.map(([what, value, target, met]) => `| ${what} | ${f(value)} | ${target} | ${met(value) ? 'yes' : 'NO'} |`).join('\n')}

Drawing the people anew, the first figure is between ${f(low)} and ${f(high)} in the middle 90 %.

## Against every published rule

${table(all.rows)}

## One organisation at a time

Nothing of the other organisation is seen, its people's mix of products included.

${byOrg.map(({ org, rows }) => `**${org}**\n\n${table(rows)}`).join('\n\n')}

## Are the rates fitted to these people?

Rates of roles (ends and doublings or halvings a year) of a grid of ${grid.length} that predict the last 91 days of the pasts best, no
future looked at: ${inPasts.ends} ends and ${inPasts.moves} moves a year; with them the regret ratio is ${f(ratioInPasts)}.

Rates chosen on one organisation's futures, applied to the other. The two differ in how long people stay, so each misses the
other; the product's rates lie between. Chosen by the regret added up over seat prices of ${PRICES.join(', ')} times these, and by the regret at these prices alone,
which hangs on the few people who happen to be near the break-even:

| organisation | chosen on the other, five prices | regret ratio | chosen on the other, one price | regret ratio | with the product's rates |
|---|---|--:|---|--:|--:|
${held
  .map(
    ({ org, rates, people: its }, i) =>
      `| ${org} | ${rates.ends} ends, ${rates.moves} moves | ${f(ratio(its))} | ${heldAtOne[i].rates.ends} ends, ${heldAtOne[i].rates.moves} moves | ${f(ratio(heldAtOne[i].people))} | ${f(ratio(scoring.spentBy(tasks.filter((task) => task.org === org))))} |`,
  )
  .join('\n')}
| both | | ${f(ratioOf(held))} | | ${f(ratioOf(heldAtOne))} | ${f(ratio(people))} |

Each rate changed by a third:

| rate | a third less | a third more |
|---|--:|--:|
${Object.keys(USUAL)
  .map(
    (name) =>
      `| ${name} | ${third
        .filter((one) => one.name === name)
        .map((one) => f(ratio(scoring.spentBy(tasks, { ...USUAL, [name]: one.value }))))
        .join(' | ')} |`,
  )
  .join('\n')}

By days known:

| days | people | regret ratio |
|--:|--:|--:|
${histories
  .map((days) => people.filter((one) => one.knownDays === days))
  .map((group) => `| ${group[0].knownDays} | ${group.length} | ${f(ratio(group))} |`)
  .join('\n')}

## Does the probability hold?

Brier score of \`pSave\` over all people: ${all.brier}. Of the people advised a seat:

| probability that it saves | people | mean | came true |
|---|--:|--:|--:|
${bins
  .filter((bin) => bin.people > 0)
  .map(
    (bin) =>
      `| ${f(bin.from, 1)} to ${f(bin.to, 1)} | ${bin.people} | ${percent(bin.mean)} | ${percent(bin.cameTrue)} |`,
  )
  .join('\n')}

## Do the expected days hold?

Days with any use: a year of the past, the year expected, the year that came, with the standard error of the difference.
Steady people used something in each of the last months known (at least six, at most twelve).

| people | how many | past year | expected | came | standard error |
|---|--:|--:|--:|--:|--:|
${dayRows
  .map(
    ([what, one]) =>
      `| ${what} | ${one.people} | ${f(one.past, 0)} | ${f(one.expected, 1)} | ${f(one.came, 1)} | ${f(one.error, 1)} |`,
  )
  .join('\n')}

## Does it stand?

The same people looked at every month, from 91 known days on to the end of the year after: what each look knows is the
days before it. "Unstable" advice is the cheapest plan of every look; "steady" is the verdict that stands.

| looks | person-years | changes a year, steady | unstable | money, seats bound for their year | money, if seats could be given back any month |
|---|--:|--:|--:|--:|--:|
${steadyRows
  .map(
    ([what, { years, stable, unstable, bound, byMonth }]) =>
      `| ${what} | ${f(years, 0)} | ${f(stable)} | ${f(unstable)} | ${f(bound)} | ${f(byMonth)} |`,
  )
  .join('\n')}

Money is steady over unstable advice. Seats are annual, so the first of the two columns is what is really paid: whoever
follows unstable advice pays for seats after it has changed its mind. The second is what it would be worth to change
one's mind every month if seats were rented by the month at a twelfth of their price, which nobody offers.

## Time

5,000 people, 12 products, 24 months of history, processor time, best of 5: expected use ${f(time.expected, 0)} ms; with 100 futures each ${f(time.sampled, 0)} ms.
`,
);
console.log(targets.map(([what, value]) => `${what}: ${f(value)}`).join('\n'));
for (const [what] of missed) console.error(`missed: ${what}`);
process.exit(missed.length === 0 ? 0 : 1);
