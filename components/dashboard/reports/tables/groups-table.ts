import type { Translate } from '@/components/text/translate';
import type { ReportTable, TableHead } from '@/core/report/report-table';
import type { GroupsView } from '../../privacy/groups-view';
import { headOf } from '../report-words';

export const groupsHead = (t: Translate, currency: string): TableHead =>
  headOf(
    t,
    'groups',
    [
      ['place_kind', 'text'],
      ['place', 'text'],
      ['members', 'int'],
      ['changes', 'int'],
      ['cost_present', 'money'],
      ['cost_flex', 'money'],
      ['cost_seats', 'money'],
      ['cost_advised', 'money'],
      ['saving', 'money'],
    ],
    currency,
  );

/** Advice added up by group, where only groups may be looked at; without any groups the sum of the team. */
export const groupsTable = (
  t: Translate,
  kinds: GroupsView['kinds'],
  total: GroupsView['total'],
  currency: string,
): ReportTable => {
  const all = kinds.length > 0 ? kinds : total ? [{ kind: null, rows: [total] }] : [];
  return {
    ...groupsHead(t, currency),
    rows: all.flatMap(({ kind, rows }) =>
      rows.map(({ place, people, moves, present, flex, seats, advised, saving }) => [
        kind,
        place,
        people,
        moves,
        present,
        flex,
        seats,
        advised,
        saving,
      ]),
    ),
  };
};
