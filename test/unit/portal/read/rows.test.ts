import { describe, expect, it } from 'vitest';
import { gridOf, isoDay, PERIOD, readGrid } from './read-grid';

const HEADERS = ['User', 'Days used', 'Tokens used'];
const users = (...rows: Parameters<typeof gridOf>[1]) => readGrid(gridOf(HEADERS, rows), 'by-user');
const codes = (reading: { rejections: readonly { code: string; row: number | null }[] }) =>
  reading.rejections.map(({ row, code }) => `${row} ${code}`);

describe('rows to observations', () => {
  it('reads fractional tokens, zeros and blanks for what they are', () => {
    const { observations, sound } = users(
      ['a@x.com', '3', '1.25'],
      ['b@x.com', '1', '0'],
      ['c@x.com', '2', ''],
    );
    expect(observations).toEqual([
      { person: { email: 'a@x.com' }, period: PERIOD, daysUsed: 3, tokens: 125 },
      { person: { email: 'b@x.com' }, period: PERIOD, daysUsed: 1, tokens: 0 },
      { person: { email: 'c@x.com' }, period: PERIOD, daysUsed: 2 },
    ]);
    expect(sound).toBe(true);
  });

  it('reads names as they stand: two lines, hashes, right to left, decomposed, HTML, formulas', () => {
    const hash = '0123456789abcdef0123456789ABCDEF01234567';
    const decomposed = 'Zoe\u0301 Durand';
    const { observations } = users(
      ['Ana Lima\nana@x.com', '1', '1'],
      [hash, '1', '1'],
      ['محمد علي', '1', '1'],
      [decomposed, '1', '1'],
      ['<img src=x onerror=alert(1)>', '1', '1'],
      ['=HYPERLINK("http://x")', '1', '1'],
      ['O\'Neil, "Jo" (jo@x.com)', '1', '1'],
    );
    expect(observations.map(({ person }) => person)).toEqual([
      { name: 'Ana Lima', email: 'ana@x.com' },
      { hash: hash.toLowerCase() },
      { name: 'محمد علي' },
      { name: decomposed },
      { name: '<img src=x onerror=alert(1)>' },
      { name: '=HYPERLINK("http://x")' },
      { name: 'O\'Neil, "Jo"', email: 'jo@x.com' },
    ]);
  });

  it('does not trust a table whose sum may be a person called Total', () => {
    const seats = (product: string) =>
      readGrid(
        gridOf(
          ['User', 'Product', 'Days used'],
          [['Ana Lima', 'AutoCAD', '3'], { cells: ['Total', product, '2'], role: 'total' }],
        ),
        'seat-usage',
      );
    expect(codes(seats('Revit'))).toEqual(['1 ambiguous-person']);
    expect(seats('Revit').sound).toBe(false);
    expect(seats('').sound).toBe(true);
  });

  it('keeps hidden names for showing only', () => {
    const reading = users(['*****', '1', '2'], ['a@x.com', '1', '2']);
    expect(reading.observations).toHaveLength(1);
    expect(reading.shown.get(0)?.tokens).toBe(200);
    expect(codes(reading)).toEqual(['0 no-person']);
  });

  it('tells nobody apart by name alone, however the name is composed', () => {
    const reading = users(['Zoé Durand', '1', '2'], ['Zoe\u0301 Durand', '4', '5'], ['Ana', '1', '1']);
    expect(reading.observations.map(({ person }) => person?.name)).toEqual(['Ana']);
    expect(reading.shown.size).toBe(3);
    expect(codes(reading)).toEqual(['0 ambiguous-person', '1 ambiguous-person']);
    expect(reading.sound).toBe(false);
  });

  it('takes one of identical rows, none of contradictory ones', () => {
    const reading = users(
      ['a@x.com', '1', '2'],
      ['A@x.com', '1', '2'],
      ['b@x.com', '1', '2'],
      ['b@x.com', '9', '9'],
    );
    expect(reading.observations).toHaveLength(0);
    const same = users(['a@x.com', '1', '2'], ['a@x.com', '1', '2']);
    expect(same.observations).toHaveLength(1);
    expect(codes(same)).toEqual(['1 duplicate-row']);
    expect(codes(reading)).toContain('2 conflict');
  });

  it('takes one person in two teams as two rows', () => {
    const reading = readGrid(
      gridOf(
        ['User', 'Team', 'Tokens used'],
        [
          ['a@x.com', 'Alpha', '1'],
          ['a@x.com', 'Beta', '2'],
        ],
      ),
      'by-user',
    );
    expect(reading.observations.map(({ team, tokens }) => [team, tokens])).toEqual([
      ['Alpha', 100],
      ['Beta', 200],
    ]);
    expect(reading.sound).toBe(true);
  });

  it('rejects what does not parse, is missing, negative or not there yet, row by row', () => {
    const reading = users(
      ['a@x.com', '1', 'lots'],
      ['b@x.com', '1', null],
      ['c@x.com', '1', '-3'],
      ['d@x.com', '1', '—'],
      ['e@x.com', '1.5', '3'],
      ['f@x.com', '1', '3'],
      ['g@x.com', '1', '3'],
      ['h@x.com', '2', '3'],
      ['i@x.com', '2', '4'],
      ['j@x.com', '2', '5'],
    );
    expect(codes(reading)).toEqual([
      '0 unparsable',
      '1 missing-cell',
      '2 negative',
      '3 placeholder',
      '4 unparsable',
    ]);
    expect(reading.pending).toBe(true);
    expect(reading.observations).toHaveLength(5);
  });

  it('never guesses "1.234", unless the column says what it is', () => {
    expect(codes(users(['a@x.com', '1', '1.234']))).toEqual(['0 ambiguous-number']);
    expect(users(['a@x.com', '1', '1.234'], ['b@x.com', '1', '12.345,5']).observations[0]?.tokens).toBe(
      123_400,
    );
  });

  it('ignores total rows and holds the rows against them', () => {
    const total = (tokens: string) => ({ cells: ['Total', '', tokens], role: 'total' as const });
    const right = users(['a@x.com', '1', '2.5'], ['b@x.com', '1', '2'], total('4.5'));
    expect([right.observations.length, right.rowsIgnored, right.rowsRead, right.sound]).toEqual([
      2,
      1,
      2,
      true,
    ]);
    const wrong = users(['a@x.com', '1', '2.5'], ['b@x.com', '1', '2'], total('5.5'));
    expect(wrong.sound).toBe(false);
    expect(codes(wrong)).toEqual(['null conflict']);
  });

  it('does not hold a part of the rows against the total', () => {
    const grid = gridOf(HEADERS, [['a@x.com', '1', '2'], { cells: ['Total', '', '9'], role: 'total' }], {
      rowsStated: 3,
    });
    expect(codes(readGrid(grid, 'by-user'))).toEqual([]);
  });
});

describe('groups and their parts', () => {
  const products = (...rows: Parameters<typeof gridOf>[1]) =>
    readGrid(gridOf(['Product', 'Tokens used'], rows), 'by-product');
  const group = { cells: ['AutoCAD', '7'], role: 'group' as const };
  const part = (name: string, tokens: string, parent: number | null = 0) => ({
    cells: [name, tokens],
    role: 'part' as const,
    parent,
  });

  it('gives parts their group and adds nothing', () => {
    const reading = products(group, part('Plant 3D', '4'), part('Electrical', '3'), ['Revit', '5']);
    expect(reading.observations.map(({ product, parent, isGroup }) => [product, parent, isGroup])).toEqual([
      ['AutoCAD', undefined, true],
      ['Plant 3D', 'AutoCAD', undefined],
      ['Electrical', 'AutoCAD', undefined],
      ['Revit', undefined, undefined],
    ]);
    expect(reading.sound).toBe(true);
  });

  it("names no person in the parts of a person's row", () => {
    const reading = readGrid(
      gridOf(
        ['User', 'Product', 'Tokens used'],
        [
          { cells: ['Ana Lima', '', '7'], role: 'group' },
          { cells: ['', 'Revit', '7'], role: 'part', parent: 0 },
        ],
      ),
      'by-user',
    );
    expect(
      reading.observations.map(({ person, product, parent }) => [person?.name, product, parent]),
    ).toEqual([
      ['Ana Lima', undefined, undefined],
      ['Ana Lima', 'Revit', ''],
    ]);
  });

  it('takes no group whose parts add up to something else', () => {
    const reading = products(group, part('Plant 3D', '4'), part('Electrical', '2'), ['Revit', '5']);
    expect(reading.observations.map(({ product }) => product)).toEqual(['Revit']);
    expect(reading.sound).toBe(false);
  });

  it('takes no part whose group is not there', () => {
    const reading = products(part('Plant 3D', '4', null), ['Revit', '5']);
    expect(codes(reading)).toEqual(['0 missing-cell']);
  });
});

describe('usage report rows', () => {
  it('reads access, seat, activity and dates; a dash of a subscription is a blank', () => {
    const grid = gridOf(
      [
        'First name',
        'Last name',
        'Email',
        'Team',
        'Product',
        'Seat assignment',
        'Assigned date',
        'User activity',
        'Access option',
        'Days used',
        'Monthly average',
        'Tokens used',
        'Last accessed',
      ],
      [
        [
          'Ana',
          'Lima',
          'ana@x.com',
          'Alpha',
          'Revit',
          'assigned',
          '2024-05-10',
          'active',
          'Subscription',
          '12',
          '1.3',
          '—',
          '2026-01-09',
        ],
        ['Bo', 'Ek', 'bo@x.com', 'Alpha', 'Revit', 'unassigned', '', 'inactive', 'Flex', '0', '0', '0', ''],
      ],
    );
    const { observations, rejections } = readGrid(grid, 'usage-report');
    expect(rejections).toEqual([]);
    expect(observations).toEqual([
      {
        person: { email: 'ana@x.com', name: 'Ana Lima' },
        product: 'Revit',
        team: 'Alpha',
        seat: 'assigned',
        access: 'subscription',
        active: true,
        assignedOn: isoDay('2024-05-10'),
        daysUsed: 12,
        averagePerMonth: 1.3,
        lastAccessed: isoDay('2026-01-09'),
        period: PERIOD,
      },
      {
        person: { email: 'bo@x.com', name: 'Bo Ek' },
        product: 'Revit',
        team: 'Alpha',
        seat: 'unassigned',
        access: 'flex',
        active: false,
        daysUsed: 0,
        averagePerMonth: 0,
        tokens: 0,
        period: PERIOD,
      },
    ]);
  });
});
