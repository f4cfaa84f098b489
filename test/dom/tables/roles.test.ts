import { describe, expect, it, test } from 'vitest';
import { findGrids } from '@/core/portal/tables/find';

/** What each row of a table of people is, a part with the place of the row it belongs to. */
const roles = (body: string) => {
  document.body.innerHTML = `<table><thead><tr><th>User</th><th>Tokens used</th></tr></thead>${body}</table>`;
  return findGrids(document)[0]?.rows.map(({ role, parent }) => (role === 'part' ? parent : role));
};
const row = (name: string, on = '', inCell = '') =>
  `<tr ${on}><td ${inCell}>${name}</td><td>${name.length}</td></tr>`;
const inBody = (...rows: string[]) => roles(`<tbody>${rows.join('')}</tbody>`);
const open = '<button aria-expanded="true"></button>';

describe('rows below another', () => {
  test.each<[string, (depth: number) => string]>([
    ['level', (depth) => `aria-level="${depth + 1}"`],
    ['depth', (depth) => `data-depth="${depth}"`],
    ['level as data', (depth) => `data-level="${depth}"`],
    ['class of a level', (depth) => `class="row level-${depth}"`],
    ['class of a depth', (depth) => `class="depth-${depth} x"`],
  ])('are told by their %s, each below the nearest above it', (_, on) => {
    expect(
      inBody(
        row('Ann', on(0)),
        row('Revit', on(1)),
        row('2026', on(2)),
        row('Maya', on(1)),
        row('Bo', on(0)),
        row('Cy', on(0)),
        row('Maya', on(1)),
      ),
    ).toEqual(['group', 0, 1, 0, 'data', 'group', 5]);
  });

  test.each(['child-row', 'sub-row', 'x nested-row', 'detail-row', 'table__child__row', 'is-child'])(
    'are told by the class %s',
    (name) =>
      expect(inBody(row('Ann'), row('Revit', `class="${name}"`), row('Bo'))).toEqual(['group', 0, 'data']),
  );

  test.each(['childish', 'row', 'level-x', 'sublevel-1'])('aren’t told by the class %s', (name) =>
    expect(inBody(row('Ann'), row('Revit', `class="${name}"`))).toEqual(['data', 'data']),
  );

  test.each(['data-parent-id', 'data-parent', 'data-tt-parent-id', 'data-parent-row'])(
    'are told by %s, whose row is known by any id it has',
    (name) => {
      for (const id of ['id', 'data-id', 'data-tt-id'])
        expect(
          inBody(
            row('Ann', `${id}="a"`),
            row('Revit', `${id}="r" ${name}="a"`),
            row('2026', `${name}="r"`),
            row('Bo', `${id}="b" ${name}=""`),
          ),
        ).toEqual(['group', 0, 1, 'data']);
    },
  );

  it('are told by what the row above says it controls', () => {
    const told = (...rows: string[]) =>
      inBody(row('Ann', 'aria-expanded="true" aria-controls="x r1  r2"'), ...rows);
    expect(told(row('Revit', 'id="r1"'), row('Maya', 'data-id="r2"'), row('Bo', 'id="b"'))).toEqual([
      'group',
      0,
      0,
      'data',
    ]);
    expect(told(row('Revit', 'id="r3"'))).toEqual(['group', 'data']);
    // What it controls isn’t there: then other signs count.
    expect(told(row('Revit', 'id="r3"', 'style="padding-left: 20px"'))).toEqual(['group', 0]);
    expect(
      inBody(
        `<tr><td><button aria-expanded="true" aria-controls="r1"></button>Ann</td><td>3</td></tr>`,
        row('Revit', 'id="r1"'),
      ),
    ).toEqual(['group', 0]);
    expect(inBody(row('Ann', 'aria-controls="r1"'), row('Revit', 'id="r1"'))).toEqual(['data', 'data']);
  });

  it('are told by their section, when each is opened by its first row', () => {
    const section = (first: string, ...rest: string[]) =>
      `<tbody>${row(first)}${rest.map((one) => row(one)).join('')}</tbody>`;
    expect(roles(section(`${open}Ann`, 'Revit', 'Maya') + section(`${open}Bo`, 'Maya'))).toEqual([
      'group',
      0,
      0,
      'group',
      3,
    ]);
    const named = (name: string) =>
      `<tbody><tr><th scope="rowgroup">${name}</th><td>4</td></tr>${row('Revit')}</tbody>`;
    expect(roles(named('Ann') + named('Bo'))).toEqual(['group', 0, 'group', 2]);
    expect(roles(section('Ann', 'Revit') + section('Bo', 'Maya'))).toEqual(['data', 'data', 'data', 'data']);
    // One section is all rows, and sections of one row each have nothing below it.
    expect(roles(section(`${open}Ann`, 'Revit'))).toEqual(['group', 'data']);
    expect(roles(section(`${open}Ann`) + section(`${open}Bo`))).toEqual(['group', 'group']);
    // Where any row opens something, the first of a section isn't special.
    expect(roles(section(`${open}Ann`, `${open}Cy`) + section(`${open}Bo`, 'Di'))).toEqual([
      'group',
      'group',
      'group',
      'data',
    ]);
    expect(roles(section(`${open}Ann`, 'Revit') + section(`${open}Bo`, 'Maya') + section('Total'))).toEqual([
      'group',
      0,
      'group',
      2,
      'total',
    ]);
  });

  it('are told by being set further in, by eight pixels at least', () => {
    const at = (name: string, style: string) => row(name, '', `style="${style}"`);
    const two = (style: string) =>
      inBody(at('Ann', 'padding-left: 8px'), at('Revit', style), at('Bo', 'padding-left: 8px'));
    expect(two('padding-left: 16px')).toEqual(['group', 0, 'data']);
    expect(two('padding-left: 15px')).toEqual(['data', 'data', 'data']);
    expect(two('padding-left: 1rem')).toEqual(['group', 0, 'data']);
    expect(two('color: red; margin-inline-start: 1.5em')).toEqual(['group', 0, 'data']);
    expect(two('padding-left: 8px; margin-left: 8px')).toEqual(['group', 0, 'data']);
    expect(two('padding-right: 40px')).toEqual(['data', 'data', 'data']);
    expect(
      inBody(at('Ann', ''), at('Revit', 'padding-left: 16px'), at('2026', 'padding-left: 32px')),
    ).toEqual(['group', 0, 1]);
    // What starts further in than the rows below it is no part of anything.
    expect(inBody(at('Ann', 'padding-left: 24px'), at('Bo', ''))).toEqual(['data', 'data']);
    // Text before it, or a sum, doesn't set a row in.
    expect(inBody(row('Ann'), row('Bo <i style="margin-left: 20px">x</i>'))).toEqual(['data', 'data']);
    expect(inBody(row('Ann'), row('<i style="margin-left: 20px">Revit</i>'))).toEqual(['group', 0]);
    expect(inBody(row('Ann'), at('Total', 'padding-left: 20px'))).toEqual(['data', 'total']);
  });

  it('aren’t told by indents of more than six kinds: those are a whim', () => {
    const steps = (count: number) =>
      inBody(
        ...Array.from({ length: count }, (_, i) => row(`Row ${i}`, '', `style="padding-left: ${i * 10}px"`)),
      );
    expect(steps(6)).toEqual(['group', 0, 1, 2, 3, 4]);
    expect(steps(7)).toEqual(Array.from({ length: 7 }, () => 'data'));
  });

  it('whose row above isn’t there belong to none that is known', () => {
    expect(inBody(row('Revit', 'aria-level="2"'), row('Bo', 'aria-level="1"'))).toEqual([null, 'data']);
    expect(
      inBody(
        row('Ann', 'aria-level="1" aria-rowindex="2"'),
        row('Revit', 'aria-level="2" aria-rowindex="3"'),
        row('Maya', 'aria-level="2" aria-rowindex="9"'),
      ),
    ).toEqual(['group', 0, null]);
  });
});

describe('sums', () => {
  test.each([
    'total',
    'grand-total',
    'subtotal',
    'sub-total-row',
    'totals',
    'summary',
    'row_summary-row',
    'aggregation',
  ])('are told by the class %s', (name) =>
    expect(inBody(row('Ann'), row('Everyone', `class="${name}"`))).toEqual(['data', 'total']),
  );

  test.each(['totally', 'mytotal', 'summaryx'])('aren’t told by the class %s', (name) =>
    expect(inBody(row('Ann'), row('Bo', `class="${name}"`))).toEqual(['data', 'data']),
  );

  it('are told by their footer or their name, but a person may be called so', () => {
    expect(roles(`<tbody>${row('Ann')}</tbody><tfoot>${row('Everyone')}</tfoot>`)).toEqual(['data', 'total']);
    expect(inBody(row('Ann'), row('Total'))).toEqual(['data', 'total']);
    expect(inBody(row('Ann'), '<tr><td>Total</td><td>total@x.com</td></tr>')).toEqual(['data', 'data']);
  });

  it('between rows below another part nothing', () => {
    expect(
      inBody(
        row('Ann', 'data-depth="0"'),
        row('Revit', 'data-depth="1"'),
        row('Sum', 'class="subtotal"'),
        row('Maya', 'data-depth="1"'),
      ),
    ).toEqual(['group', 0, 'total', 0]);
  });
});

it('rows that are still drawn are placeholders; blank ones among others are none at all', () => {
  expect(inBody(row('Ann'), row('<i class="skeleton"></i>'))).toEqual(['data', 'skeleton']);
  expect(inBody(row('Ann'), row('Bo', 'aria-busy="true"'))).toEqual(['data', 'skeleton']);
  expect(inBody(row('Ann'), '<tr><td></td><td></td></tr>', row('Bo'))).toEqual(['data', 'data']);
  expect(inBody('<tr><td></td><td></td></tr>', '<tr><td></td><td></td></tr>')).toEqual([
    'skeleton',
    'skeleton',
  ]);
});
