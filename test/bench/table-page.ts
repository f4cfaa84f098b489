import type { Route } from '../support/https';

/** Where the page stands on the server, and on the portal's host. */
export const TABLE_PATH = '/token-usage/by-user';

/** The mark the page sets just before it shows its table. */
export const SHOWN = 'table-shown';

const GIVEN = ['Ada', 'Bo', 'Chen', 'Dana', 'Emil', 'Fatou', 'Goro', 'Hana', 'Ivo', 'Juna'];
const FAMILY = ['Abe', 'Brandt', 'Costa', 'Dubois', 'Eriksen', 'Fischer', 'Garcia', 'Haas', 'Ito', 'Jansen'];
const HEADERS = 'User|Email|Group|Products used|Uses|Days used|Tokens used|Monthly average'.split('|');

const rowOf = (i: number): string => {
  const name = `${GIVEN[i % 10]} ${FAMILY[Math.floor(i / 10) % 10]} ${i}`;
  const days = (i * 7) % 60;
  const cells = [
    name,
    `${name.toLowerCase().replaceAll(' ', '.')}@studio.example`,
    `Studio ${i % 12}`,
    1 + (i % 5),
    days * (1 + (i % 3)),
    days,
    (days * 10).toLocaleString('en-US'),
    ((days * 10) / 3).toFixed(1),
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
};

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Token usage</title>
<style nonce="__NONCE__">body{font:14px sans-serif}table{border-collapse:collapse}td,th{padding:6px 12px;border-bottom:1px solid #ccc;text-align:left}</style>
</head><body><main><h1>Token usage</h1><div role="tablist"><div role="tab" aria-selected="true">By user</div></div>
<label>Team<select><option selected>North</option></select></label>
<p>Past 3 months (August 1st, 2026 to October 31st, 2026)</p><div id="here"></div></main>
<script src="/table.js"></script></body></html>`;

const script = (rows: string): string => `
const html = ${JSON.stringify(rows)};
setTimeout(() => {
  performance.mark('${SHOWN}');
  document.getElementById('here').innerHTML = html;
}, 2000);`;

/** A page of the portal's kind that shows a native table of so many rows at once, some time after it was loaded. */
export function tableRoute(count: number): Route {
  const rows = Array.from({ length: count }, (_, i) => rowOf(i)).join('');
  const heads = HEADERS.map((header) => `<th>${header}</th>`).join('');
  const table = `<table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
  return ({ pathname }) => {
    if (pathname === TABLE_PATH) return { type: 'text/html; charset=utf-8', body: page };
    return pathname === '/table.js' ? { type: 'text/javascript; charset=utf-8', body: script(table) } : null;
  };
}
