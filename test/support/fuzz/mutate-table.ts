import type { Dice } from './dice';
import { TONGUES, type Tongue } from './table-pages';

/** What a mutation works on: the document as it stands. */
export interface Ground {
  readonly dice: Dice;
  readonly tongue: Tongue;
  readonly table: Element;
}

/** Changes the page; says what it did, or null when there was nothing to do it to. */
type Mutation = (ground: Ground) => string | null;

const ODD_NUMBERS = [
  '',
  ' ',
  '-',
  '—',
  '…',
  'N/A',
  'n. a.',
  '0',
  '00',
  '-0',
  '-5',
  '−7,5',
  '(12)',
  '12-',
  '+8',
  '5*',
  '5²',
  '½',
  '1½',
  '≈12',
  '<5',
  '>1000',
  '12+',
  '12 %',
  '$12',
  '12 €',
  '1e3',
  '0x1F',
  '1.2.3',
  '1,2,3',
  '1.234',
  '1,234',
  '1.234.567',
  '1,234,567',
  '12.345,67',
  '12,345.67',
  '1 234',
  '1\u00a0234,5',
  '1’234.5',
  '1,23,456',
  '12 345 6',
  '1.23.456',
  '012',
  '1..5',
  '1,',
  ',5',
  '.5',
  '12.',
  '12345678901234567890',
  '9'.repeat(70),
  '１２',
  '１，２３４',
  '١٢٫٥',
  '१२',
  '12 tokens',
  '12 Tokens used',
  '12 days',
  '12 / 40',
  '12–15',
  '3 to 5',
  '12\n15',
  '12\u200b3',
  '\u202e321',
  '12\u00ad5',
  '1\u0000',
  'NaN',
  'Infinity',
  'null',
  '#####',
  '=1+1',
  "'12",
  '12e',
  'O',
  'l2',
  '⑫',
  'Ⅻ',
  '十二',
  '12.5.2026',
  '2026-01-09',
] as const;

const WEIRD = [
  '\u200b',
  '\u00ad',
  '\u202e',
  '\u0000',
  '\ufeff',
  'x',
  '9',
  '.',
  ',',
  ' ',
  '\u00a0',
  '-',
  '\n',
  '٣',
  '％',
  '"',
] as const;

const cellsOf = ({ table }: Ground): Element[] => [...table.querySelectorAll('tbody td')];
const rowsOf = ({ table }: Ground): Element[] => [...table.querySelectorAll('tbody tr')];
const headersOf = ({ table }: Ground): Element[] => [...table.querySelectorAll('thead th')];
const tokenCells = (ground: Ground): Element[] => rowsOf(ground).flatMap((row) => row.children[3] ?? []);

function bent(text: string, dice: Dice): string {
  const at = dice.int(0, text.length);
  const way = dice.int(0, 3);
  if (way === 0) return text.slice(0, at) + dice.pick(WEIRD) + text.slice(at);
  if (way === 1) return text.slice(0, at) + text.slice(at + 1);
  if (way === 2) return text.slice(0, at) + dice.pick(WEIRD) + text.slice(at + 1);
  return text.slice(0, at) + text.slice(at, at + 2) + text.slice(at);
}

const inCells =
  (name: string, cells: (ground: Ground) => Element[], text: (was: string, dice: Dice) => string): Mutation =>
  (ground) => {
    const some = cells(ground);
    if (some.length === 0) return null;
    const cell = ground.dice.pick(some);
    cell.textContent = text(cell.textContent ?? '', ground.dice);
    return `${name} ${JSON.stringify((cell.textContent ?? '').slice(0, 60))}`;
  };

const onOne =
  (
    name: string,
    list: (ground: Ground) => Element[],
    change: (one: Element, ground: Ground) => void,
  ): Mutation =>
  (ground) => {
    const some = list(ground);
    if (some.length === 0) return null;
    change(ground.dice.pick(some), ground);
    return name;
  };

const INSIDE: readonly ((cell: Element, dice: Dice) => void)[] = [
  (cell) => cell.insertAdjacentHTML('beforeend', '<span hidden>9</span>'),
  (cell) => cell.insertAdjacentHTML('afterbegin', '<span style="display:none">4</span>'),
  (cell) => cell.insertAdjacentHTML('afterbegin', '<script type="text/plain">8</script><style>7{}</style>'),
  (cell) => cell.append(document.createComment('6')),
  (cell) => cell.insertAdjacentHTML('beforeend', '<br>'),
  (cell) => cell.insertAdjacentHTML('beforeend', '<div>7</div>'),
  (cell) => cell.insertAdjacentHTML('beforeend', '<sup>1</sup>'),
  (cell) => cell.insertAdjacentHTML('beforeend', '<table><tr><td>5</td></tr></table>'),
  (cell) => {
    const text = cell.textContent ?? '';
    cell.innerHTML = '';
    for (const char of text) cell.append(Object.assign(document.createElement('b'), { textContent: char }));
  },
];

const MUTATIONS: readonly Mutation[] = [
  inCells('odd number', tokenCells, (_, dice) => dice.pick(ODD_NUMBERS)),
  inCells('odd number', tokenCells, (_, dice) => dice.pick(ODD_NUMBERS)),
  inCells('bent number', tokenCells, bent),
  inCells('bent number', tokenCells, bent),
  inCells('bent cell', cellsOf, bent),
  inCells('bent cell', cellsOf, bent),
  inCells('odd cell', cellsOf, (_, dice) => dice.pick(ODD_NUMBERS)),
  inCells('long cell', cellsOf, (was, dice) => was.repeat(dice.int(2, 200))),
  inCells('bent header', headersOf, bent),
  inCells('header of another page', headersOf, (_, dice) =>
    dice.pick([
      ...TONGUES.flatMap(({ headers }) => headers),
      'Product',
      'Tokens',
      'Price',
      '',
      'Cost (USD)',
      'Group',
      'Total tokens',
    ]),
  ),
  (ground) => {
    const headers = headersOf(ground);
    if (headers.length < 2) return null;
    const [a, b] = [ground.dice.pick(headers), ground.dice.pick(headers)];
    [a.textContent, b.textContent] = [b.textContent, a.textContent];
    return 'headers swapped';
  },
  (ground) => {
    const cells = cellsOf(ground);
    if (cells.length < 2) return null;
    const [a, b] = [ground.dice.pick(cells), ground.dice.pick(cells)];
    [a.textContent, b.textContent] = [b.textContent, a.textContent];
    return 'cells swapped';
  },
  onOne('header gone', headersOf, (one) => one.remove()),
  onOne('header twice', headersOf, (one) => one.after(one.cloneNode(true))),
  onOne('cell gone', cellsOf, (one) => one.remove()),
  onOne('cell twice', cellsOf, (one) => one.after(one.cloneNode(true))),
  onOne('cell spans columns', cellsOf, (one, { dice }) =>
    one.setAttribute('colspan', String(dice.int(0, 4))),
  ),
  onOne('cell spans rows', cellsOf, (one, { dice }) => one.setAttribute('rowspan', String(dice.int(0, 3)))),
  onOne('something inside a cell', cellsOf, (one, { dice }) => dice.pick(INSIDE)(one, dice)),
  onOne('something inside a number', tokenCells, (one, { dice }) => dice.pick(INSIDE)(one, dice)),
  onOne('row gone', rowsOf, (one) => one.remove()),
  onOne('row twice', rowsOf, (one) => one.after(one.cloneNode(true))),
  onOne('row hidden', rowsOf, (one) => one.setAttribute('hidden', '')),
  onOne('row blank', rowsOf, (one) => {
    for (const cell of one.children) cell.textContent = '';
  }),
  onOne('row moved', rowsOf, (one, ground) => ground.dice.pick(rowsOf(ground)).before(one)),
  onOne('rows in a part of their own', rowsOf, (one) => {
    const part = document.createElement('tbody');
    part.append(one);
  }),
  (ground) => {
    const row = document.createElement('tr');
    const cells = [ground.tongue.total, '', '', String(ground.dice.int(1, 99_999)), ''];
    row.innerHTML = cells.map((text) => `<td>${text}</td>`).join('');
    ground.table.querySelector('tbody')?.append(row);
    return 'a total row';
  },
  ({ table }) => {
    table.querySelector('thead')?.remove();
    return 'no head';
  },
  ({ dice }) => {
    document.documentElement.lang = dice.pick(['', 'en', 'de', 'xx', 'fr', 'ar', 'ja', 'hi']);
    return `the page's language ${document.documentElement.lang}`;
  },
  ({ dice }) => {
    const line = document.querySelector('main > p');
    if (!line) return null;
    line.textContent = bent(line.textContent ?? '', dice);
    return `period ${JSON.stringify(line.textContent)}`;
  },
  ({ dice }) => {
    const [, ...others] = document.querySelectorAll('option');
    const option = dice.pick(others);
    option.textContent = bent(option.textContent ?? '', dice);
    return 'team renamed';
  },
  ({ dice }) => {
    for (const option of document.querySelectorAll('option')) option.removeAttribute('selected');
    dice.pick([...document.querySelectorAll('option')]).setAttribute('selected', '');
    return 'another team';
  },
];

/** Change the page one to four times. @returns what was done */
export function mutate(ground: Ground): string[] {
  const done: string[] = [];
  for (let n = ground.dice.int(1, 4); n > 0; n--) {
    const one = ground.dice.pick(MUTATIONS)(ground);
    if (one !== null) done.push(one);
  }
  return done;
}
