import type { GroupMember, PortalUser } from '@/core/model/export-records';
import type { Subscription } from '@/core/model/subscription';
import { means } from '@/core/portal/vocabulary';
import { accessOf } from '../access';
import type { ReportRow } from '../types';
import type { RecordColumns } from './record-columns';
import { countOf, personAt, present, RowRefusal, valueIn, wordsAt } from './row-reading';

type ReadRow<T> = (columns: RecordColumns, row: number) => T;

/** A row of a Usage Report. Blank is absent, never 0. @throws RowRefusal */
export const readReportRow: ReadRow<ReportRow> = (columns, row) => {
  const product = wordsAt(columns, 'product', row);
  if (product === undefined) throw new RowRefusal('product', 'no-product');
  const tokens = valueIn(columns.tokens(row), 'tokens');
  if (tokens !== undefined && tokens < 0) throw new RowRefusal('tokens', 'negative');
  return present<ReportRow>({
    person: personAt(columns, row),
    product,
    feature: wordsAt(columns, 'feature', row),
    version: wordsAt(columns, 'version', row),
    team: wordsAt(columns, 'team', row),
    group: wordsAt(columns, 'group', row),
    tokens,
    daysUsed: countOf(columns, 'daysUsed', row),
    uses: countOf(columns, 'uses', row),
    averagePerMonth: valueIn(columns.number('averagePerMonth', row), 'averagePerMonth'),
    daysInactive: countOf(columns, 'daysInactive', row),
    lastAccessed: valueIn(columns.day('lastAccessed', row), 'lastAccessed'),
    assignedOn: valueIn(columns.day('assignedOn', row), 'assignedOn'),
    unassignedOn: valueIn(columns.day('unassignedOn', row), 'unassignedOn'),
    access: accessOf(columns.text('access', row)) ?? undefined,
    seat: choice(columns.text('seat', row), 'assigned', 'unassigned'),
    active: isActive(columns.text('active', row)),
  });
};

function choice<A extends 'assigned' | 'active', B extends 'unassigned' | 'inactive'>(
  text: string,
  yes: A,
  no: B,
): A | B | undefined {
  const isYes = means(text, yes);
  return isYes === means(text, no) ? undefined : isYes ? yes : no;
}

function isActive(text: string): boolean | undefined {
  const found = choice(text, 'active', 'inactive');
  return found === undefined ? undefined : found === 'active';
}

/** No contract has more: a number beyond it is something else. */
const MOST_SEATS = 10_000_000;

/** A row of a Subscriptions export. @throws RowRefusal */
export const readSubscription: ReadRow<Subscription> = (columns, row) => {
  const product = wordsAt(columns, 'product', row);
  if (product === undefined) throw new RowRefusal('product', 'no-product');
  const start = valueIn(columns.day('start', row), 'start');
  const end = valueIn(columns.day('end', row), 'end');
  if (start !== undefined && end !== undefined && start > end) throw new RowRefusal('end', 'contradiction');
  const seats = countOf(columns, 'seats', row);
  if (seats !== undefined && seats > MOST_SEATS) throw new RowRefusal('seats', 'out-of-range');
  const rest = present<Omit<Subscription, 'product'>>({
    team: wordsAt(columns, 'team', row),
    contract: wordsAt(columns, 'contract', row),
    subscriptionId: wordsAt(columns, 'subscriptionId', row),
    term: wordsAt(columns, 'term', row),
    start,
    end,
    autorenew: valueIn(columns.day('autorenew', row), 'autorenew'),
    status: wordsAt(columns, 'status', row),
    seats,
    reseller: wordsAt(columns, 'reseller', row) ?? wordsAt(columns, 'resellerEmail', row),
  });
  return { product, ...rest };
};

/** A row of a Users export. @throws RowRefusal */
export const readUser: ReadRow<PortalUser> = (columns, row) => {
  const person = personAt(columns, row);
  if (!person) throw new RowRefusal('email', 'no-person');
  const rest = present<Omit<PortalUser, 'person'>>({
    team: wordsAt(columns, 'team', row),
    role: wordsAt(columns, 'role', row),
    status: wordsAt(columns, 'status', row),
  });
  return { person, ...rest };
};

/** A row of a Groups export. @throws RowRefusal */
export const readGroupMember: ReadRow<GroupMember> = (columns, row) => {
  const group = wordsAt(columns, 'group', row);
  if (group === undefined) throw new RowRefusal('group', 'no-group');
  const rest = present<Omit<GroupMember, 'group'>>({
    groupType: wordsAt(columns, 'groupType', row),
    person: personAt(columns, row),
    role: wordsAt(columns, 'role', row),
  });
  return { group, ...rest };
};
