import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bareStrings } from '../support/bare-strings';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const files = ['components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('-css.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
);

describe('texts', () => {
  it('come from the catalogue, never from the code', () => {
    expect(files.length).toBeGreaterThan(200);
    const found = files.flatMap((file) => bareStrings(file, readFileSync(join(ROOT, file), 'utf8')));
    expect(found, `\n${found.join('\n')}\n`).toHaveLength(0);
  });

  it.each([
    ['between tags', '<p>Order now</p>'],
    ['behind a condition', '<p>{late ? "Order now" : t("x")}</p>'],
    ['in a template', `<p>{\`\${n} days\`}</p>`],
    ['in a label', '<a aria-label="Settings" />'],
    ['in a computed label', '<img alt={late && "Late"} />'],
    ['in a component’s name', '<WideTable name="Orders" />'],
    ['in a sentence made elsewhere', `f(\`\${n} days left\`)`],
    ['put into the DOM', 'node.textContent = late ? "Late" : ""'],
    ['as an attribute', 'node.setAttribute("aria-label", "Close")'],
    ['as an element’s attribute', 'element("a", { "aria-label": "Close" })'],
  ])('are found %s', (_, code) => {
    expect(bareStrings('a.tsx', `const a = ${code};`)).not.toHaveLength(0);
  });

  it.each([
    '<p class="quiet">{t("a")} · {x} &nbsp;</p>',
    `<p class={\`chip \${kind} late\`} id="late">{t(\`plan_\${plan}\`)}</p>`,
    '<input name="amount" type="range" />',
    `throw new Error(\`no such \${thing} here\`)`,
    `<path d={\`M \${x} 0 h 12\`} />`,
  ])('are not seen in %s', (code) => {
    expect(
      bareStrings('a.tsx', `function a() { ${code.startsWith('throw') ? code : `return ${code}`}; }`),
    ).toEqual([]);
  });
});
