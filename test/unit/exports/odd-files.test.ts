import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { RefusalCode } from '@/core/portal/exports/types';
import { day } from '@/core/units/brands';
import { dayOfIso } from '@/core/units/day';
import { readBack } from '@/test/support/exports/read-back';

const today = dayOfIso('2026-03-05') ?? day(0);
const HEAD = 'Team,Email,Product,Date,Tokens used\n';

const utf16 = (text: string, little: boolean): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, little);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + 2 * i, text.charCodeAt(i), little);
  return bytes;
};

/** A byte for each letter, as Windows writes it. */
const latin1 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/** Rows as read, lines left out with their reason, and why the file was refused. */
async function read(file: string | Uint8Array<ArrayBuffer>) {
  const { days, previews, refusals } = await readBack({ 'f.csv': file }, { today });
  return {
    rows: days.map((one) => `${one.person?.email} ${one.product} ${one.day} ${one.tokens}`),
    out: previews.flatMap(({ rejected }) => rejected.map(({ line, code }) => `${line} ${code}`)),
    refused: refusals.map(({ code }) => code),
  };
}
const all = (...rows: string[]) => ({ rows, out: [], refused: [] });
const ONE = all('a@x.com Revit 2026-02-01 1000');
const none = (code: RefusalCode) => ({ rows: [], out: [], refused: [code] });

const FILES: [string, string | Uint8Array<ArrayBuffer>, Awaited<ReturnType<typeof read>>][] = [
  [
    'columns in any order, one without a name',
    'Tokens used,Date,Product,,Email,Team\n10,2026-02-01,Revit,,a@x.com,North\n',
    ONE,
  ],
  [
    'names with commas, quotes and line ends',
    `${HEAD}North,a@x.com,"Foo, ""Pro""\nBar",2026-02-01,10\n`,
    all('a@x.com Foo, "Pro" Bar 2026-02-01 1000'),
  ],
  [
    'semicolons, decimal commas and a byte order mark',
    '\ufeffTeam;E-Mail;Produkt;Datum;Verbrauchte Token\r\nNord;a@x.com;Revit;01.02.2026;1.234,50\r\nNord;b@x.com;Maya;13.02.2026;0,5\r\n',
    all('a@x.com Revit 2026-02-01 123450', 'b@x.com Maya 2026-02-13 50'),
  ],
  [
    'blanks between thousands, as Czech, Hungarian, Russian and Nordic files have them',
    'Tým;E-mail;Produkt;Datum;Použité tokeny\nN;a@x.com;Revit;1. 2. 2026;10\nN;b@x.com;Maya;13. 2. 2026;1 234,5\nN;c@x.com;Maya;13. 2. 2026;12 345\n',
    all('a@x.com Revit 2026-02-01 1000', 'b@x.com Maya 2026-02-13 123450', 'c@x.com Maya 2026-02-13 1234500'),
  ],
  [
    'a blank that may part two numbers',
    `${HEAD}N,a@x.com,Revit,2026-02-01,10 500\nN,a@x.com,Revit,2026-02-02,10.5\n`,
    { rows: ['a@x.com Revit 2026-02-02 1050'], out: ['2 ambiguous-number'], refused: [] },
  ],
  [
    'narrow spaces between thousands',
    'Équipe;Adresse e-mail;Produit;Date;Jetons utilisés\nNord;a@x.com;Revit;14/02/2026;1\u202f234,5\n',
    all('a@x.com Revit 2026-02-14 123450'),
  ],
  [
    'Swiss apostrophes',
    "Team;E-Mail;Produkt;Datum;Verbrauchte Token\nNord;a@x.com;Revit;14.02.2026;1'234.5\nNord;b@x.com;Revit;14.02.2026;12’345\n",
    all('a@x.com Revit 2026-02-14 123450', 'b@x.com Revit 2026-02-14 1234500'),
  ],
  [
    'UTF-16 with tabs',
    utf16('Team\tEmail\tProduct\tDate\tTokens used\r\nNörd\ta@x.com\tRevit\t2026-02-01\t10\r\n', true),
    ONE,
  ],
  ['UTF-16, the other way round', utf16(`${HEAD}Nörd,a@x.com,Revit,2026-02-01,10\n`, false), ONE],
  [
    'negative adjustments, in three ways of writing',
    `${HEAD}N,a@x.com,Revit,2026-02-01,-10\nN,a@x.com,Revit,2026-02-02,(10)\nN,b@x.com,Revit,2026-02-02,−7\nN,a@x.com,Revit,2026-02-01,10\n`,
    { ...ONE, out: ['2 negative', '3 negative', '4 negative'] },
  ],
  [
    'zeros are use, dashes are not known',
    `${HEAD}N,a@x.com,Revit,2026-02-01,0\nN,a@x.com,Revit,2026-02-02,–\nN,a@x.com,Revit,2026-02-03,n/a\n`,
    { rows: ['a@x.com Revit 2026-02-01 0'], out: ['3 placeholder', '4 placeholder'], refused: [] },
  ],
  [
    'a total below, and a subtotal in the product’s column',
    `${HEAD}N,a@x.com,Revit,2026-02-01,10\nN,a@x.com,Subtotal,2026-02-01,10\nGrand total,,,,10\n`,
    ONE,
  ],
  [
    'the same in German',
    'Team;E-Mail;Produkt;Datum;Verbrauchte Token\nN;a@x.com;Revit;01.02.2026;10\nN;a@x.com;Gesamt;01.02.2026;10\nN;b@x.com;Maya;13.02.2026;5\n',
    all('a@x.com Revit 2026-02-01 1000', 'b@x.com Maya 2026-02-13 500'),
  ],
  [
    'sums as Excel’s subtotals write them, and one that says nothing',
    `${HEAD}N,a@x.com,Revit,2026-02-01,10\nN,b@x.com,Revit,2026-02-01,7\n,,Revit Total,,17\nN,a@x.com,Maya,2026-02-02,6\n,,,2026-02-01 Total,23\n,,Gesamtergebnis,,23\n,,,,23\n`,
    all('a@x.com Revit 2026-02-01 1000', 'b@x.com Revit 2026-02-01 700', 'a@x.com Maya 2026-02-02 600'),
  ],
  [
    'sums in Polish, in the product’s column too',
    'Zespół;E-mail;Produkt;Data;Użyte tokeny\nN;a@x.com;Revit;1.02.2026;10\nŁącznie;;;;10\nN;a@x.com;Suma częściowa;1.02.2026;10\n',
    ONE,
  ],
  [
    'a row that lacks its day but is a whole row otherwise',
    `${HEAD}N,a@x.com,Revit,2026-02-01,10\nN,a@x.com,Total Station,,10\n`,
    { ...ONE, out: ['3 no-day'] },
  ],
  [
    'a title above, and a header of two rows',
    `Token usage report\nGenerated,2026-03-01\n\n,,Usage,,\n${HEAD}North,a@x.com,Revit,2026-02-01,10\n`,
    ONE,
  ],
  [
    'two tables below each other',
    `${HEAD}N,a@x.com,Revit,2026-02-01,10\n\n${HEAD}S,b@x.com,Maya,2026-02-01,5\n`,
    all('a@x.com Revit 2026-02-01 1000', 'b@x.com Maya 2026-02-01 500'),
  ],
  [
    'days that read in two ways',
    `${HEAD}N,a@x.com,Revit,02/03/2026,10\nN,a@x.com,Revit,03/02/2026,10\n`,
    none('ambiguous-dates'),
  ],
  [
    'moments near a day’s end, with their zone, are of the UTC day',
    `${HEAD}N,a@x.com,Revit,2026-02-01T23:30:00-08:00,10\nN,b@x.com,Revit,2026-02-01T00:30:00+13:00,10\n`,
    all('a@x.com Revit 2026-02-02 1000', 'b@x.com Revit 2026-01-31 1000'),
  ],
  [
    'a day that never was',
    'team_alias,email,offering_name,day_used,tokens_used\nN,a@x.com,Revit,2026-02-30,10\nN,a@x.com,Revit,2026-02-01,10\n',
    { ...ONE, out: ['2 unparsable'] },
  ],
  [
    'cloud credits beside tokens',
    'Team,Email,Product,Date,Cloud credits,Tokens used\nN,a@x.com,Revit,2026-02-01,4,10\n',
    ONE,
  ],
  [
    'cloud credits alone are no use of seats',
    'Team,Email,Product,Date,Cloud credits consumed\nN,a@x.com,Revit,2026-02-01,10\n',
    none('unknown-table'),
  ],
  [
    'a percentage is no number of tokens',
    `${HEAD}N,a@x.com,Revit,2026-02-01,10%\n`,
    none('nothing-readable'),
  ],
  [
    'an unquoted thousand is two cells',
    `${HEAD}N,a@x.com,Revit,2026-02-01,10\nN,a@x.com,Revit,2026-02-02,1,234\n`,
    { ...ONE, out: ['3 extra-cells'] },
  ],
];

/** A workbook of sheets as they are written: rows of cells in XML. */
function workbook(...sheets: readonly { readonly rows: readonly string[]; readonly state?: string }[]) {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`;
  const list = sheets.map(({ state = 'visible' }, i) => `<sheet name="${i}" state="${state}" r:id="r${i}"/>`);
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns:r="http://r"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('s', 'styles', 'styles.xml')}${sheets
      .map((_, i) => relation(`r${i}`, 'worksheet', `sheet${i}.xml`))
      .join('')}</Relationships>`,
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
  };
  for (const [i, { rows }] of sheets.entries())
    parts[`xl/sheet${i}.xml`] =
      `<worksheet><sheetData>${rows.map((row) => `<row>${row}</row>`).join('')}</sheetData></worksheet>`;
  const bytes = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(bytes)));
}
const cells = (...texts: string[]) =>
  texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
const header = cells(...HEAD.trim().split(','));
/** A row of 1 February 2026 with its tokens as a cell. */
const charged = (email: string, tokens: string) =>
  `${cells('N', email, 'Revit')}<c s="1"><v>46054</v></c>${tokens}`;
const TEN = '<c><f>5+5</f><v>10</v></c>';

FILES.push(
  [
    'a workbook whose formulas failed, or were never worked out: not known is no blank',
    workbook({
      rows: [
        header,
        charged('a@x.com', TEN),
        charged('b@x.com', '<c t="e"><f>NA()</f><v>#REF!</v></c>'),
        charged('c@x.com', '<c><f>5+5</f></c>'),
        charged('d@x.com', '<c t="b"><v>1</v></c>'),
      ],
    }),
    { ...ONE, out: ['3 placeholder', '4 placeholder', '5 unparsable'] },
  ],
  [
    'a workbook with sheets of two teams, a pivot table and what is hidden from before',
    workbook(
      { rows: [header, charged('a@x.com', TEN)] },
      { rows: [cells('Product', 'Sum of Tokens used'), cells('Revit', '10')] },
      { rows: [header, charged('b@x.com', TEN)] },
      { rows: [header, charged('a@x.com', '<c><v>7</v></c>')], state: 'veryHidden' },
    ),
    all('a@x.com Revit 2026-02-01 1000', 'b@x.com Revit 2026-02-01 1000'),
  ],
  [
    'errors of a spreadsheet in a text file',
    `${HEAD}N,a@x.com,Revit,2026-02-01,10\nN,b@x.com,#N/A,2026-02-01,10\nN,c@x.com,Revit,2026-02-01,#WERT!\n`,
    { ...ONE, out: ['3 no-product', '4 placeholder'] },
  ],
  [
    'times of other zones than UTC, where the day may be another',
    `${HEAD}N,a@x.com,Revit,2026-02-01 09:00:00,10\nN,b@x.com,Revit,2026-02-01 23:30:00 PST,10\n`,
    { ...ONE, out: ['3 unparsable'] },
  ],
  [
    'the same in words',
    `${HEAD}N,a@x.com,Revit,Sun Feb 01 2026 23:30:00 GMT,10\nN,b@x.com,Revit,Sun Feb 01 2026 23:30:00 GMT-0800,10\nN,b@x.com,Revit,02/13/2026 11:30 PM -0800,10\n`,
    { ...ONE, out: ['3 unparsable', '4 unparsable'] },
  ],
  [
    'a file Excel saved in Poland’s own letters, which would come out wrong',
    latin1('Zesp\xf3\xb3;E-mail;Produkt;Data;U\xbfyte tokeny\nPo\xb3udnie;a@x.pl;Revit;01.02.2026;10\n'),
    none('bad-encoding'),
  ],
  [
    'the same in Russia',
    latin1('Team;Email;Product;Date;Tokens used\n\xd1\xe5\xe2\xe5\xf0;a@x.ru;Revit;13.02.2026;10\n'),
    none('bad-encoding'),
  ],
  [
    'the same in Germany',
    latin1(
      'Team;E-Mail;Produkt;Datum;Verbrauchte Token\nGr\xf6\xdfe;a@x.com;Revit;01.02.2026;10\nN;b@x.com;Maya;13.02.2026;5\n',
    ),
    all('a@x.com Revit 2026-02-01 1000', 'b@x.com Maya 2026-02-13 500'),
  ],
  ...[
    'Zespół;E-mail;Produkt;Data użycia;Użyte tokeny|1 lutego 2026|13 lut 2026',
    'Tým;E-mail;Produkt;Datum použití;Použité tokeny|1. února 2026|13. 2. 2026',
    'Csapat;E-mail;Termék;Használat dátuma;Felhasznált tokenek|2026. február 1.|2026. 02. 13.',
    'Ekip;E-posta;Ürün;Kullanım tarihi;Kullanılan jetonlar|1 Şubat 2026|13.02.2026',
    'Команда;Эл. почта;Продукт;Дата использования;Использовано токенов|1 февр. 2026 г.|13.02.2026',
    'Team;E-mail;Product;Gebruiksdatum;Gebruikte tokens|1 feb. 2026|13-2-2026',
    'Team;E-post;Produkt;Användningsdag;Använda token|2026-02-01|2026-02-13',
    'Team;E-mail;Produkt;Brugsdato;Brugte tokens|1. februar 2026|13.02.2026',
    'Team;e-post;Produkt;Bruksdato;Tokener brukt|1. februar 2026|13.02.2026',
    'Tiimi;Sähköposti;Tuote;Käyttöpäivä;Käytetyt pisteet|1.2.2026|13.2.2026',
    '팀;이메일;제품;사용 날짜;사용한 토큰|2026. 2. 1.|2026년 2월 13일',
  ].map((line): (typeof FILES)[number] => {
    const [head = '', first = '', second = ''] = line.split('|');
    return [
      `days of use under “${head.split(';')[3]}”`,
      `${head}\nN;a@x.com;Revit;${first};10\nN;b@x.com;Maya;${second};5\n`,
      all('a@x.com Revit 2026-02-01 1000', 'b@x.com Maya 2026-02-13 500'),
    ];
  }),
);

for (const [what, file, expected] of FILES)
  test(`${what}: read right, or left out with the reason`, async () =>
    expect(await read(file)).toEqual(expected));
