import type { Dice } from './dice';

/** Changes a file's text; null: nothing there to change. */
type Mutation = (text: string, dice: Dice) => string | null;

const ODD = [
  '',
  ' ',
  '-',
  '"',
  '""',
  "'",
  'N/A',
  '*****',
  '0',
  '-5',
  '1.234',
  '1,234',
  '1.234,5',
  '1e3',
  '0x1F',
  '=1+1',
  '+8',
  '9999999999',
  '9'.repeat(400),
  '2026-02-30',
  '2026-13-01',
  '31/12/2025',
  '12/31/2025',
  '45000',
  '1970-01-01',
  '2999-01-01',
  'Total',
  'null',
  'NaN',
  '１２',
  '١٢',
  '\u0000',
  '\u202e',
  'a@x.example',
  '@',
  'x'.repeat(3000),
  '<b>x</b>',
  '\\',
  '\r',
  '2026-01-05T23:59:59-11:00',
] as const;

const SIGNS = [
  ',',
  ';',
  '\t',
  '|',
  '"',
  '\n',
  '\r',
  '\r\n',
  ' ',
  '\u0000',
  '\ufeff',
  '0',
  '9',
  '.',
  '-',
  'é',
  '漢',
  '\ud800',
] as const;

const linesOf = (text: string): string[] => text.split('\n');

const onLine =
  (change: (line: string, dice: Dice) => string, heads = false): Mutation =>
  (text, dice) => {
    const lines = linesOf(text);
    const at = heads ? 0 : dice.int(0, lines.length - 1);
    lines[at] = change(lines[at] ?? '', dice);
    return lines.join('\n');
  };

const onCell = (change: (cell: string, dice: Dice) => string, heads = false): Mutation =>
  onLine((line, dice) => {
    const by = line.includes(';') ? ';' : ',';
    const cells = line.split(by);
    const at = dice.int(0, cells.length - 1);
    cells[at] = change(cells[at] ?? '', dice);
    return cells.join(by);
  }, heads);

const bent = (text: string, dice: Dice): string => {
  const at = dice.int(0, text.length);
  const way = dice.int(0, 2);
  if (way === 0) return text.slice(0, at) + dice.pick(SIGNS) + text.slice(at);
  if (way === 1) return text.slice(0, at) + text.slice(at + dice.int(1, 3));
  return text.slice(0, at) + dice.pick(SIGNS) + text.slice(at + 1);
};

const MUTATIONS: readonly Mutation[] = [
  onCell((_, dice) => dice.pick(ODD)),
  onCell((_, dice) => dice.pick(ODD)),
  onCell(bent),
  onCell(bent),
  onLine(bent),
  bent,
  onCell(bent, true),
  onCell(
    (_, dice) =>
      dice.pick([
        'Product',
        'Email',
        'Day used',
        'Tokens used',
        'First name',
        'x',
        '',
        'Price',
        'Version',
        'Usage date',
      ]),
    true,
  ),
  onLine((line) => `${line}\n${line}`),
  onLine(() => ''),
  onLine((line, dice) => line.slice(0, dice.int(0, line.length))),
  onLine((line, dice) => line.replaceAll(line.includes(';') ? ';' : ',', dice.pick(['\t', ';', ',', ' ']))),
  onLine((line) => `${line},more`),
  onLine((line) => `"${line}`),
  (text, dice) => text.slice(0, dice.int(0, text.length)),
  (text, dice) => text.slice(dice.int(0, text.length)),
  (text) => text + text,
  (text) => text.split('').reverse().join(''),
  (text, dice) => {
    const lines = linesOf(text);
    const [a, b] = [dice.int(0, lines.length - 1), dice.int(0, lines.length - 1)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
    return lines.join('\n');
  },
  (text, dice) => {
    const lines = linesOf(text);
    const cells = linesOf(text).map((line) => line.split(','));
    const width = cells[0]?.length ?? 0;
    if (width < 2 || lines.length < 2) return null;
    const [a, b] = [dice.int(0, width - 1), dice.int(0, width - 1)];
    return cells
      .map((row) => {
        if (row.length !== width) return row.join(',');
        [row[a], row[b]] = [row[b] ?? '', row[a] ?? ''];
        return row.join(',');
      })
      .join('\n');
  },
];

/** Change a text one to three times. */
export function mutateText(text: string, dice: Dice): string {
  let now = text;
  for (let n = dice.int(1, 3); n > 0; n--) now = dice.pick(MUTATIONS)(now, dice) ?? now;
  return now;
}

/** Change bytes: flip, cut out, put in, cut off. */
export function mutateBytes(bytes: Uint8Array<ArrayBuffer>, dice: Dice): Uint8Array<ArrayBuffer> {
  let now = bytes.slice();
  for (let n = dice.int(1, 3); n > 0; n--) {
    const at = dice.int(0, Math.max(0, now.length - 1));
    const way = dice.int(0, 3);
    if (way === 0 && now.length > 0) now[at] = (now[at] ?? 0) ^ (1 << dice.int(0, 7));
    else if (way === 1) now = Uint8Array.from([...now.slice(0, at), ...now.slice(at + dice.int(1, 20))]);
    else if (way === 2) now = Uint8Array.from([...now.slice(0, at), dice.int(0, 255), ...now.slice(at)]);
    else now = now.slice(0, at);
  }
  return now;
}
