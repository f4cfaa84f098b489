import { expect, it } from 'vitest';
import { type PageSpec, readerAt, show, tableOf } from './portal-page';

const HEADERS = ['User', 'Email', 'Tokens used'];
const GERMAN = {
  language: 'de',
  heading: 'Token-Nutzung',
  tabs: ['Zusammenfassung', 'Nach Produkt', 'Nach Benutzer'],
  tab: 'Nach Benutzer',
  period: '10.10.2025 – 10.01.2026',
} as const;
const table = (head: string, body: string) => `<table><thead>${head}</thead><tbody>${body}</tbody></table>`;
const ana = ['Ana', 'ana@x.com'] as const;
const bo = ['Bo', 'bo@x.com'] as const;

/** What is read of each row, whether the table is whole, and why rows were left out. */
function read(spec: PageSpec) {
  show(spec);
  const look = readerAt('2026-01-11').pass(30_000);
  const rows = look.capture?.observations.map(({ person, product, tokens }) =>
    [person?.email ?? person?.name, product, tokens].filter((one) => one !== undefined).join(' '),
  );
  const why = (look.capture?.health ?? look.health).rejections.map(
    ({ row, code }) => `${row ?? 'all'} ${code}`,
  );
  return { state: look.state, rows: rows ?? null, whole: look.capture?.complete ?? null, why };
}
const whole = (...rows: string[]): ReturnType<typeof read> => ({
  state: 'ready',
  rows,
  whole: true,
  why: [],
});
const BOTH = whole('ana@x.com 8400', 'bo@x.com 2000');

const PAGES: [string, PageSpec, ReturnType<typeof read>][] = [
  [
    'columns in another order, with one nobody knows and a dash in it',
    {
      body: tableOf(
        ['Tokens used', 'Email', 'Last seen', 'User'],
        [
          ['84', 'ana@x.com', 'Jan 3, 2026', 'Ana'],
          ['20', 'bo@x.com', '–', 'Bo'],
        ],
      ),
    },
    BOTH,
  ],
  [
    'dashes in the tokens are not zeros',
    {
      body: tableOf(HEADERS, [
        [...ana, '–'],
        [...bo, '20'],
        ['Di', 'di@x.com', 'N/A'],
      ]),
    },
    { state: 'ready', rows: ['bo@x.com 2000'], whole: false, why: ['0 placeholder', '2 placeholder'] },
  ],
  [
    'a negative adjustment',
    {
      body: tableOf(HEADERS, [
        [...ana, '-84'],
        [...bo, '20'],
      ]),
    },
    { state: 'ready', rows: ['bo@x.com 2000'], whole: false, why: ['0 negative'] },
  ],
  [
    'zeros',
    {
      body: tableOf(HEADERS, [
        [...ana, '0'],
        [...bo, '20'],
      ]),
    },
    whole('ana@x.com 0', 'bo@x.com 2000'),
  ],
  [
    'a hidden column',
    {
      body: table(
        '<tr><th>User</th><th style="display:none">Email</th><th>Tokens used</th></tr>',
        '<tr><td>Ana</td><td style="display:none">ana@x.com</td><td>84</td></tr><tr><td>Bo</td><td style="display:none">bo@x.com</td><td>20</td></tr>',
      ),
    },
    whole('Ana 8400', 'Bo 2000'),
  ],
  [
    'merged header rows',
    {
      body: table(
        '<tr><th rowspan="2">User</th><th rowspan="2">Email</th><th colspan="2">Usage</th></tr><tr><th>Tokens used</th><th>Days</th></tr>',
        '<tr><td>Ana</td><td>ana@x.com</td><td>84</td><td>12</td></tr><tr><td>Bo</td><td>bo@x.com</td><td>20</td><td>2</td></tr>',
      ),
    },
    BOTH,
  ],
  [
    'cells that span rows',
    {
      body: table(
        '<tr><th>User</th><th>Email</th><th>Product</th><th>Tokens used</th></tr>',
        '<tr><td rowspan="2">Ana</td><td rowspan="2">ana@x.com</td><td>Revit</td><td>50</td></tr><tr><td>Maya</td><td>34</td></tr>',
      ),
    },
    whole('ana@x.com Revit 5000', 'ana@x.com Maya 3400'),
  ],
  [
    'thousands as German writes them',
    {
      ...GERMAN,
      body: tableOf(
        ['Benutzer', 'E-Mail', 'Verbrauchte Token'],
        [
          [...ana, '1.234'],
          [...bo, '2.345'],
        ],
      ),
    },
    whole('ana@x.com 123400', 'bo@x.com 234500'),
  ],
  [
    'a number that English could mean in two ways',
    {
      body: tableOf(HEADERS, [
        [...ana, '1.234'],
        [...bo, '20'],
      ]),
    },
    { state: 'ready', rows: ['bo@x.com 2000'], whole: false, why: ['0 ambiguous-number'] },
  ],
  [
    'a row of totals',
    {
      body: tableOf(HEADERS, [
        [...ana, '84'],
        [...bo, '20'],
        ['Total', '', '104'],
      ]),
    },
    BOTH,
  ],
  [
    'averages below a total',
    {
      body: tableOf(HEADERS, [
        [...ana, '84'],
        [...bo, '20'],
        ['Total', '', '104'],
        ['Average', '', '52'],
      ]),
    },
    BOTH,
  ],
  [
    'averages alone, in Hungarian',
    {
      language: 'hu',
      period: '2025. 10. 10. – 2026. 01. 10.',
      body: tableOf(
        ['Felhasználó', 'E-mail', 'Felhasznált tokenek'],
        [
          [...ana, '84'],
          [...bo, '20'],
          ['Átlag', '', '52'],
        ],
      ),
    },
    BOTH,
  ],
  [
    'teams whose names begin as a request to choose one does',
    {
      team: 'Kiesel Team',
      teams: ['All teams', 'Kiesel Team', 'Elegance Team'],
      body: tableOf(HEADERS, [
        [...ana, '84'],
        [...bo, '20'],
      ]),
    },
    BOTH,
  ],
  [
    'a request to choose a team',
    { team: 'Kies een team', teams: ['Kies een team', 'Alpha'], body: tableOf(HEADERS, [[...ana, '84']]) },
    { state: 'ready', rows: null, whole: null, why: ['all no-team'] },
  ],
  [
    'a page of ten, said by nothing but a line of text',
    {
      body: `${tableOf(HEADERS, [
        [...ana, '84'],
        [...bo, '20'],
      ])}<div class="css-1k2j"><span>1–2 of 7</span><button aria-label="Previous page" disabled></button><button aria-label="Next page"></button></div>`,
    },
    { ...BOTH, whole: false },
  ],
  ...['84 / 100', '84 of 100', '84\n+12%', '1.2K', '84+', '99,999,999,999,999,999', '84%'].map(
    (tokens): (typeof PAGES)[number] => [
      `tokens written as ${JSON.stringify(tokens)}`,
      { body: tableOf(HEADERS, [[...ana, tokens]]) },
      { state: 'ready', rows: [], whole: false, why: ['0 unparsable'] },
    ],
  ),
  [
    'a table of two rows whose tokens are abbreviated',
    {
      body: tableOf(HEADERS, [
        [...ana, '1.2K'],
        [...bo, '3K'],
      ]),
    },
    { state: 'ready', rows: [], whole: false, why: ['0 unparsable', '1 unparsable'] },
  ],
  [
    'a table of two rows, one of them abbreviated',
    {
      body: tableOf(HEADERS, [
        [...ana, '1.2K'],
        [...bo, '84'],
      ]),
    },
    { state: 'ready', rows: ['bo@x.com 8400'], whole: false, why: ['0 unparsable'] },
  ],
  [
    'a table of two products whose tokens are abbreviated',
    {
      tab: 'By product',
      body: tableOf(
        ['Product', 'Tokens used'],
        [
          ['Revit', '1.2K'],
          ['Maya', '3.4K'],
        ],
      ),
    },
    { state: 'ready', rows: [], whole: false, why: ['0 unparsable', '1 unparsable'] },
  ],
  [
    'a total that doesn’t hold',
    {
      body: tableOf(HEADERS, [
        [...ana, '84'],
        [...bo, '20'],
        ['Total', '', '204'],
      ]),
    },
    { ...BOTH, whole: false, why: ['all conflict'] },
  ],
  [
    'another table beside',
    {
      body: `${tableOf(['Product', 'Tokens used'], [['Revit', '10']])}${tableOf(HEADERS, [
        [...ana, '84'],
        [...bo, '20'],
      ])}`,
    },
    BOTH,
  ],
  [
    'two tables of one kind: neither is all of it',
    { body: `${tableOf(HEADERS, [[...ana, '84']])}${tableOf(HEADERS, [[...bo, '20']])}` },
    { state: 'ready', rows: ['ana@x.com 8400'], whole: false, why: [] },
  ],
  [
    'the same table twice, as some pages draw it',
    {
      body: tableOf(HEADERS, [
        [...ana, '84'],
        [...bo, '20'],
      ]).repeat(2),
    },
    BOTH,
  ],
  [
    'one address in two cases with two figures',
    {
      body: tableOf(HEADERS, [
        ['Ana', 'Ana@X.com', '84'],
        ['Ana', 'ana@x.com', '20'],
      ]),
    },
    { state: 'ready', rows: [], whole: false, why: ['0 conflict', '1 conflict'] },
  ],
  [
    'cloud credits beside tokens',
    {
      body: tableOf(
        ['User', 'Email', 'Cloud credits consumed', 'Tokens used'],
        [
          [...ana, '7', '84'],
          [...bo, '9', '20'],
        ],
      ),
    },
    BOTH,
  ],
  [
    'cloud credits alone',
    {
      body: tableOf(
        ['User', 'Email', 'Cloud credits consumed'],
        [
          [...ana, '84'],
          [...bo, '20'],
        ],
      ),
    },
    { state: 'unknown-table', rows: null, whole: null, why: ['all unknown-header'] },
  ],
  [
    'a row that says there is none',
    { body: tableOf(HEADERS, [['No results', '', '']]) },
    { state: 'ready', rows: [], whole: false, why: ['0 no-person'] },
  ],
  [
    'a period with a day that never was',
    {
      period: 'Past 30 days (February 30th, 2025 to March 2nd, 2025)',
      body: tableOf(HEADERS, [[...ana, '84']]),
    },
    { state: 'ready', rows: null, whole: null, why: ['all no-period'] },
  ],
];

for (const [what, spec, expected] of PAGES)
  it(`${what}: read right, or left out with the reason`, () => expect(read(spec)).toEqual(expected));
