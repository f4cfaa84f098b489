import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MappingChoice, tableKey } from '@/core/portal/exports/mapping/mapping-types';
import { readExports } from '@/core/portal/exports/read-files';
import type { FileEvent, FilePreview } from '@/core/portal/exports/types';
import { day } from '@/core/units/brands';
import { dayOfIso, isoOfDay } from '@/core/units/day';
import { placeholderCode } from '@/core/units/placeholder';

const today = dayOfIso('2026-11-22') ?? day(0);

async function read(
  text: string | readonly string[],
  mappings?: Map<string, MappingChoice>,
  name = 'list.csv',
) {
  const blob = new Blob([typeof text === 'string' ? text : `${text.join('\n')}\n`]);
  const events: FileEvent[] = [];
  for await (const event of readExports([{ name, blob }], { today, ...(mappings ? { mappings } : {}) }))
    events.push(event);
  const rows = events.flatMap((event) =>
    event.type === 'records' && event.records.kind === 'mapping' ? event.records.rows : [],
  );
  const previews = events.flatMap((event): FilePreview[] => (event.type === 'end' ? [event.preview] : []));
  const refused = events.flatMap((event) => (event.type === 'refused' ? [event.refusal] : []));
  const said = rows.map(({ person, places, from }) => [
    person.email ?? person.autodeskId ?? person.hash ?? person.name,
    ...places.map(({ kind, name: place }) => `${kind}: ${place}`),
    ...(from === null ? [] : [isoOfDay(from)]),
  ]);
  return { rows, said, preview: previews[0], refusal: refused[0], columns: refused[0]?.columns };
}

test('people by e-mail, in any column order, with a day from which on', async () => {
  const { said, preview } = await read([
    'Cost center,Note,Department,Valid from,E-mail,Project',
    '4711,x,Architecture,2026-03-01,ada@x.example,',
    ',,,,bo@x.example,Bridge',
  ]);
  expect(said).toEqual([
    ['ada@x.example', 'department: Architecture', 'cost-centre: 4711', '2026-03-01'],
    ['bo@x.example', 'project: Bridge'],
  ]);
  expect(preview).toMatchObject({ kind: 'mapping', rows: 2, people: 2, columnsUnknown: ['Note'], teams: [] });
  expect(preview?.mapping?.places).toEqual([
    { kind: 'department', count: 1 },
    { kind: 'cost-centre', count: 1 },
    { kind: 'project', count: 1 },
  ]);
});

// A heading each language's lists usually have, with the delimiter its spreadsheets write.
const LANGUAGES: readonly (readonly [string, string])[] = [
  ['de', 'E-Mail;Abteilung;Kostenstelle;Projekt;Gültig ab'],
  ['de', 'E-Mail-Adresse;Fachbereich;Kostenstellennummer;Projektnummer;Seit'],
  ['fr', 'Adresse e-mail;Service;Centre de coûts;Nom du projet;À partir du'],
  ['es', 'Correo electrónico;Departamento;Centro de coste;Proyecto;Desde'],
  ['it', 'E-mail;Reparto;Centro di costo;Commessa;Decorrenza'],
  ['ja', 'メール アドレス,部署,原価センタ,プロジェクト,適用開始日'],
  ['ko', '이메일,부서,비용 센터,프로젝트,시작일'],
  ['pt', 'E-mail;Departamento;Centro de custo;Projeto;A partir de'],
  ['zh-CN', '电子邮件,部门,成本中心,项目,生效日期'],
  ['zh-TW', '電子郵件,部門,成本中心,專案,開始日期'],
  ['pl', 'E-mail;Dział;MPK;Projekt;Od'],
  ['cs', 'E-mail;Oddělení;Nákladové středisko;Zakázka;Platí od'],
  ['sv', 'E-post;Avdelning;Kostnadsställe;Projekt;Gäller från'],
  ['da', 'E-mail;Afdeling;Omkostningssted;Projekt;Gyldig fra'],
  ['nb', 'E-post;Avdeling;Kostnadssted;Prosjekt;Fra'],
  ['nl', 'E-mail;Afdeling;Kostenplaats;Project;Ingangsdatum'],
  ['fi', 'Sähköposti;Osasto;Kustannuspaikka;Projekti;Alkaen'],
  ['ru', 'Электронная почта;Отдел;Центр затрат;Проект;С'],
  ['hu', 'E-mail;Osztály;Költséghely;Projekt;Kezdete'],
  ['tr', 'E-posta;Departman;Masraf merkezi;Proje;Başlangıç tarihi'],
];

test.each(LANGUAGES)('the words of %s: %s', async (_, head) => {
  const delimiter = head.includes(';') ? ';' : ',';
  const row = ['ada@x.example', 'A', '4711', 'B-12', '2026-03-01'].join(delimiter);
  const { said, refusal } = await read([`\ufeff${head}`, row]);
  expect(refusal).toBeUndefined();
  expect(said).toEqual([
    ['ada@x.example', 'department: A', 'cost-centre: 4711', 'project: B-12', '2026-03-01'],
  ]);
});

test('people by id, by hash, and by name', async () => {
  const hash = 'ab'.repeat(20);
  expect((await read(['Autodesk ID\tGroup', 'ADA1\tBIM'])).said).toEqual([['ADA1', 'group: BIM']]);
  expect((await read(['hashed_autodesk_id;project', `${hash};Bridge`])).said).toEqual([
    [hash, 'project: Bridge'],
  ]);
  expect((await read(['Department|Last name|First name', 'BIM|Lima|Ana'])).said).toEqual([
    ['Ana Lima', 'department: BIM'],
  ]);
  expect((await read(['Vorname;Name;Abteilung', 'Ana;Lima;BIM'])).said).toEqual([
    ['Ana Lima', 'department: BIM'],
  ]);
  expect((await read(['Mitarbeiter;Abteilung', '"Lima, Ana";BIM'])).said).toEqual([
    ['Lima, Ana', 'department: BIM'],
  ]);
});

test('only the surest word for a person counts: a list proves no other', async () => {
  const { rows } = await read([
    'Email,Name,Autodesk ID,Department',
    'ada@x.example,Ada,ADA1,BIM',
    ',Bo Li,,Site',
  ]);
  expect(rows.map(({ person }) => person)).toEqual([{ email: 'ada@x.example' }, { name: 'Bo Li' }]);
});

test('rows that say nobody, nowhere, no day or two places are left out with their line', async () => {
  const { said, preview } = await read([
    'Email,Department,From',
    ',BIM,',
    '*****,BIM,',
    'ada@x.example,,',
    'ada@x.example,BIM,soon',
    'ada@x.example,BIM,2026-01-05',
    'ADA@x.example,BIM,2026-01-05',
    'ada@x.example,Site,2026-01-05',
    'ada@x.example,Site,2026-02-05',
  ]);
  expect(said).toHaveLength(3);
  expect(preview?.rejected.map(({ line, code }) => [line, code])).toEqual([
    [2, 'no-person'],
    [3, 'no-person'],
    [4, 'no-place'],
    [5, 'unparsable'],
    [8, 'split'],
  ]);
});

test('dates that read in two ways are asked about', async () => {
  const { refusal } = await read(['Email,Department,From', 'ada@x.example,BIM,03/04/2026']);
  expect(refusal?.code).toBe('ambiguous-dates');
});

test('exports of the portal stay what they are; a Users file with departments is a list', async () => {
  const groups = await read(['Group,Group type,Email,Role', 'BIM,Team,ada@x.example,Member']);
  expect(groups.preview?.kind).toBe('groups');
  const users = await read([
    'first_name,last_name,email,autodesk_id,team_alias,role,account_status',
    'A,B,a@x.example,A1,N,User,Active',
  ]);
  expect(users.preview?.kind).toBe('users');
  const own = await read([
    'first_name,last_name,email,role,account_status,department',
    'A,B,a@x.example,User,Active,BIM',
  ]);
  expect(own.said).toEqual([['a@x.example', 'department: BIM']]);
  const usage = await read(['Email,Department,Product,Tokens', 'a@x.example,BIM,Revit,10']);
  expect(usage.preview?.kind).toBe('usage-report');
});

test('columns nobody knows are said by the admin, with or without a heading', async () => {
  const lines = ['Wer;Wohin;Ab wann', 'ada@x.example;BIM;1.3.2026', 'bo@x.example;Site;15.4.2026'];
  const first = await read(lines);
  expect(first.refusal?.code).toBe('unknown-table');
  expect(first.columns).toMatchObject({
    headers: ['Wer', 'Wohin', 'Ab wann'],
    sample: [
      ['ada@x.example', 'BIM', '1.3.2026'],
      ['bo@x.example', 'Site', '15.4.2026'],
    ],
    choice: { roles: ['email', null, null], hasHeader: true },
  });
  const chosen = (roles: MappingChoice['roles'], hasHeader: boolean) =>
    new Map([[tableKey('list.csv', null), { roles, hasHeader }]]);
  const then = await read(lines, chosen(['email', 'project', 'from'], true));
  expect(then.said).toEqual([
    ['ada@x.example', 'project: BIM', '2026-03-01'],
    ['bo@x.example', 'project: Site', '2026-04-15'],
  ]);
  expect(then.preview?.mapping?.columns.choice.roles).toEqual(['email', 'project', 'from']);
  const bare = await read(lines.slice(1));
  expect(bare.columns?.choice).toEqual({ roles: ['email', null, null], hasHeader: false });
  expect((await read(lines.slice(1), chosen(['email', 'department', null], false))).said).toEqual([
    ['ada@x.example', 'department: BIM'],
    ['bo@x.example', 'department: Site'],
  ]);
  // A choice that names nobody, or no place, reads nothing.
  expect((await read(lines, chosen([null, 'project', 'from'], true))).refusal?.code).toBe('unknown-table');
});

test('any order of columns and any delimiter reads the same', () => {
  // Words such as "Na" stand for no value.
  const name = fc.stringMatching(/^[A-Z][a-z]{1,8}$/).filter((text) => placeholderCode(text) === null);
  const rows = fc.uniqueArray(fc.tuple(name, name, fc.integer({ min: 15_000, max: 20_000 })), {
    minLength: 1,
    maxLength: 12,
    selector: ([who]) => who.toLowerCase(),
  });
  const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 });
  return fc.assert(
    fc.asyncProperty(
      rows,
      order,
      fc.constantFrom(',', ';', '\t', '|'),
      async (people, columns, delimiter) => {
        const head = ['E-Mail', 'Cost centre', 'Since', 'Remark'];
        const lines = people.map(([who, where, since]) => [
          `${who}@x.example`,
          where,
          isoOfDay(day(since)),
          'x',
        ]);
        const text = [head, ...lines].map((row) => columns.map((at) => row[at]).join(delimiter));
        const { said, preview } = await read(text);
        expect(said).toEqual(lines.map(([who, where, since]) => [who, `cost-centre: ${where}`, since]));
        expect(preview?.rejectedCount).toBe(0);
      },
    ),
    { numRuns: 60 },
  );
});

test('a list with a title above it, and one in a workbook-like ragged JSON', async () => {
  expect((await read(['Our people,,', '', 'Email,Department,Note', 'ada@x.example,BIM,'])).said).toEqual([
    ['ada@x.example', 'department: BIM'],
  ]);
  const json = JSON.stringify([{ email: 'ada@x.example', department: 'BIM' }]);
  expect((await read(json, undefined, 'list.json')).said).toEqual([['ada@x.example', 'department: BIM']]);
});
