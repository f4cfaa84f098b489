/**
 * A Token Usage export of so many rows: people who use a few products on most workdays, several teams, a year.
 * The same seed gives the same file.
 */
export function generateCsv(rows: number, seed = 1): Blob {
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
  const people = Array.from({ length: 3000 }, (_, i) => {
    const [first, last] = [FIRST[i % FIRST.length], LAST[(i * 7) % LAST.length]];
    const team = TEAMS[i % TEAMS.length];
    const text = `${team},${first},${last},${first}.${last}${i}@company.example`.toLowerCase();
    return { text, products: [random(24), random(24), random(24)] };
  });
  const perDay = Math.ceil(rows / 365);
  const parts: BlobPart[] = [
    'Team,First name,Last name,Email,Product,Feature,Version,Day used,Tokens used\r\n',
  ];
  let lines: string[] = [];
  for (let i = 0; i < rows; i++) {
    const on = new Date(Date.UTC(2025, 9, 1 + Math.floor(i / perDay))).toISOString().slice(0, 10);
    // Each person once a day and product: no row stands twice.
    const turn = i % perDay;
    const person = people[turn % people.length];
    const product = ((person?.products[0] ?? 0) + Math.floor(turn / people.length)) % 24;
    const rate = product % 7 === 0 ? `${1 + random(300) / 100}` : String([2, 4, 6, 7, 9, 10][product % 6]);
    const tokens = random(20) === 0 ? '0' : rate;
    lines.push(
      `${person?.text},${PRODUCTS[product] ?? product},Feature ${product}-${random(3)},${2024 + random(3)},${on},${tokens}`,
    );
    if (lines.length === 20_000) {
      parts.push(`${lines.join('\r\n')}\r\n`);
      lines = [];
    }
  }
  parts.push(lines.length > 0 ? `${lines.join('\r\n')}\r\n` : '');
  return new Blob(parts, { type: 'text/csv' });
}

const FIRST = ['Ada', 'Bo', 'Cem', 'Dana', 'Eva', 'Finn', 'Gül', 'Hana', 'Ivo', 'Jun', 'Kai', 'Lea', 'Mia'];
const LAST = ['Byron', 'Li', 'Öz', 'Novak', 'Silva', 'Kim', 'Weber', 'Rossi', 'Dubois', 'Sato', 'Berg'];
const TEAMS = ['North office', 'South office', 'Overseas'];
/** One name of 24 needs quotes. */
const PRODUCTS = Array.from({ length: 24 }, (_, i) =>
  i === 5 ? '"Product 5, with ""tools"""' : `Product ${i} - including tools`,
);
