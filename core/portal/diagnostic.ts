import type { Look } from './look';
import { isEmail, isHash } from './read-person';

/** A header longer than this, or with digits or an address in it, may be data. */
const isWord = (text: string): boolean =>
  text.length <= 40 && !/\d/.test(text) && !isEmail(text) && !isHash(text);

/**
 * What to send when the portal changes, as text: kind of page, header words, counts. No name, address, team, token
 * or amount is in it.
 */
export function diagnosticOf(look: Look): string {
  const { health } = look;
  const reasons = new Map<string, number>();
  for (const { code } of health.rejections) reasons.set(code, (reasons.get(code) ?? 0) + 1);
  const headers = look.unknown
    ? look.unknown.columns.map(({ header, shape }) => ({ text: header, concept: `? (${shape})` }))
    : health.headers;
  return [
    `page: ${look.page ?? 'unknown'}`,
    `state: ${look.state}`,
    `table: ${look.table?.grid.kind ?? 'none'}`,
    `team: ${look.team?.kind ?? 'none'}, period: ${look.period ? 'printed' : 'none'}`,
    `rows: ${health.rowsRead} read, ${health.rowsStated ?? '?'} stated, ${health.rowsIgnored} ignored`,
    `complete: ${look.table?.complete ?? look.capture?.complete ?? false}`,
    ...headers.map(
      ({ text, concept }) => `header: ${isWord(text) ? text : '(not shown)'} = ${concept ?? '?'}`,
    ),
    ...[...reasons].map(([code, count]) => `rejected: ${code} x ${count}`),
  ].join('\n');
}
