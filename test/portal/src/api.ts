import type { Query } from '../shared/table';
import { options } from './options';

/** Ask the server for a page's data, under this tab's options. @throws when the server refuses */
export async function ask<T>(
  what: 'table' | 'tiles' | 'teams',
  query: Query,
  signal: AbortSignal,
): Promise<T> {
  const parameters = new URLSearchParams({
    page: query.page,
    period: query.period,
    company: options.company,
    seed: String(options.seed),
    people: String(options.people),
    today: options.today,
    delay: String(options.delay),
    names: options.names,
    groups: options.groups,
    trap: options.trap.join(','),
    ...(query.team === null ? {} : { team: query.team }),
    ...(query.person === undefined ? {} : { person: query.person }),
  });
  const answer = await fetch(`/api/${what}?${parameters}`, { signal });
  if (!answer.ok) throw new Error(`the portal's server said ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}
