import { joined } from './filters';
import type { FileEvent, FilterBlock } from './types';

type End = Extract<FileEvent, { type: 'end' }>;
type Refusal = Extract<FileEvent, { type: 'refused' }>;

/** What is wrong with a sheet or file that merely isn't the one with the data. */
const BESIDE = new Set(['empty', 'unknown-table', 'only-filters', 'no-rows']);

/**
 * The last events of files that came together (the sheets of a workbook, the files of an archive): a filter block
 * tells the team and period of the data beside it, and is then no file that failed.
 * @param isOne the set is one export: what beside its data has none needs no word
 */
export function settleSet(events: readonly (End | Refusal)[], isOne: boolean): (End | Refusal)[] {
  const blocks = events.flatMap((event) =>
    event.type === 'refused' && event.filters ? [event.filters] : [],
  );
  const open = events.filter((event) => event.type === 'end' && lacks(event));
  const usable = blocks.length > 0 && (isOne || (blocks.length === 1 && open.length === 1));
  const filters = joined(blocks);
  const hasData = events.some(({ type }) => type === 'end');
  return events.flatMap((event): (End | Refusal)[] => {
    if (event.type === 'end') return [usable && lacks(event) ? filled(event, filters) : event];
    if (isOne && hasData && BESIDE.has(event.refusal.code)) return [];
    return usable && open.length > 0 && event.filters ? [] : [event];
  });
}

const lacks = ({ preview }: End): boolean => preview.periodNeeded || preview.teams.length === 0;

function filled({ preview }: End, { teams, period }: FilterBlock): End {
  const asked = preview.periodNeeded ? period : preview.period;
  return {
    type: 'end',
    preview: {
      ...preview,
      teams: preview.teams.length > 0 ? preview.teams : teams,
      period: asked,
      periodNeeded: preview.periodNeeded && asked === null,
    },
  };
}
