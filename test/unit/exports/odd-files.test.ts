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

for (const [what, file, expected] of FILES)
  test(`${what}: read right, or left out with the reason`, async () =>
    expect(await read(file)).toEqual(expected));
