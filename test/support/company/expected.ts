import type { Capture, Observation, PageKind, PersonRef, TokenEvent } from '@/core/model/capture';
import type { Period } from '@/core/model/scalars';
import { epochOfDay } from '@/core/units/day';
import type { BalanceEvent, Company, Person, Scope } from './types';
import { balances } from './views/balances';
import { byProduct, type ProductFigures } from './views/by-product';
import { byUser } from './views/by-user';
import { personPage } from './views/person-page';
import { seatUsage } from './views/seat-usage';
import { subscriptions } from './views/subscriptions';
import { summary } from './views/summary';
import { usageReport } from './views/usage-report';

/** A page of the portal as an admin opened it. */
export interface PageView {
  readonly page: PageKind;
  readonly scope: Scope;
  readonly period: Period;
  /** Whose page, where `page` is 'person'. */
  readonly person?: number;
}

/** A person's name as one line of text shows it: first name first, runs of spaces as one. */
export const fullName = ({ firstName, lastName }: Person): string =>
  `${firstName} ${lastName}`.replace(/\s+/g, ' ').trim();

/** Whether the portal shows hashes: personal data is off in one of the teams asked for. */
export const namesHidden = (company: Company, scope: Scope): boolean =>
  company.teams.some((team) => team.names === 'hidden' && (scope === 'all' || scope === team.id));

/** How a row refers to a person, with every field a page can show. */
export function personRef(company: Company, scope: Scope, person: Person): PersonRef {
  if (namesHidden(company, scope)) return { hash: person.hash };
  return { name: fullName(person), email: person.email, autodeskId: person.autodeskId };
}

/** What the extension should read off a page that shows every column; `showing` cuts it to a layout's columns. */
export function expectedObservations(company: Company, view: PageView): Observation[] {
  const { scope, period } = view;
  const ref = (person: Person) => personRef(company, scope, person);
  switch (view.page) {
    case 'by-user':
      return byUser(company, scope, period).map(({ person, ...figures }) => ({
        person: ref(person),
        period,
        ...figures,
      }));
    case 'by-product':
      return byProduct(company, scope, period).flatMap((row) => [
        { ...figuresOf(row), ...(row.isGroup ? { isGroup: true } : {}), period },
        ...row.parts.map((part) => ({ ...figuresOf(part), parent: row.name, period })),
      ]);
    case 'person': {
      const person = company.people[view.person ?? -1];
      if (!person) throw new RangeError(`no person ${view.person}`);
      return personPage(company, scope, period, person.id).map(
        ({ product, tokens, daysUsed, uses, lastAccessed }) => ({
          person: ref(person),
          product: product.name,
          ...(product.isGroup ? { isGroup: true } : {}),
          tokens,
          daysUsed,
          uses,
          lastAccessed,
          period,
        }),
      );
    }
    case 'usage-report':
      return usageReport(company, scope, period).map((row) => ({
        person: ref(row.person),
        team: row.team,
        group: row.group,
        product: row.product,
        version: row.version,
        access: row.access,
        active: row.active,
        daysInactive: row.daysInactive,
        daysUsed: row.daysUsed,
        averagePerMonth: row.averagePerMonth,
        period,
        ...(row.seat === null ? {} : { seat: row.seat }),
        ...(row.assignedOn === null ? {} : { assignedOn: row.assignedOn }),
        ...(row.unassignedOn === null ? {} : { unassignedOn: row.unassignedOn }),
        ...(row.tokens === null ? {} : { tokens: row.tokens }),
        ...(row.lastAccessed === null ? {} : { lastAccessed: row.lastAccessed }),
      }));
    case 'seat-usage':
      return seatUsage(company, scope, period).map((row) => ({
        person: ref(row.person),
        team: row.team,
        product: row.product,
        assignedOn: row.assignedOn,
        daysUsed: row.daysUsed,
        period,
        ...(row.lastAccessed === null ? {} : { lastAccessed: row.lastAccessed }),
      }));
    case 'subscriptions':
      return subscriptions(company, scope).map(({ team, contract }) => ({
        team,
        product: contract.offering,
        period: { from: company.today, to: company.today },
        subscription: {
          contract: contract.number,
          subscriptionId: contract.subscriptionId,
          term: contract.term,
          start: contract.from,
          end: contract.to,
          renews: contract.autoRenew !== null,
          status: contract.status,
          seats: contract.seats,
        },
      }));
    case 'summary':
    case 'balances':
      return [];
  }
}

const figuresOf = ({ name, tokens, users, uses, daysUsed }: ProductFigures) => ({
  product: name,
  tokens,
  users,
  uses,
  daysUsed,
});

/** Cut observations to the fields a layout shows; the period always stays. */
export function showing(
  observations: readonly Observation[],
  fields: readonly (keyof Observation)[],
  personFields: readonly (keyof PersonRef)[] = ['name', 'email', 'autodeskId', 'hash'],
): Observation[] {
  const cut = <T extends object>(from: T, keep: readonly string[]) =>
    Object.fromEntries(Object.entries(from).filter(([key]) => keep.includes(key)));
  return observations.map((observation) => {
    const { period, person } = observation;
    const rest = cut(observation, fields);
    if (!person || !fields.includes('person')) return { ...rest, period };
    const seen = person.hash === undefined ? cut(person, personFields) : person;
    return { ...rest, period, person: seen };
  });
}

/** "Token events" as they should be read. */
export const expectedEvent = (
  { day, kind, tokens }: BalanceEvent,
  expiresOn: TokenEvent['expiresOn'],
): TokenEvent => ({
  day,
  kind,
  tokens,
  label: { purchase: 'Purchase', expiration: 'Expiration', move: 'Move' }[kind],
  ...(expiresOn === undefined ? {} : { expiresOn }),
});

/** The complete capture an admin's visit should leave behind. */
export function expectedCapture(company: Company, view: PageView, language = 'en'): Capture {
  const { page, scope, period } = view;
  const observations = expectedObservations(company, view);
  const team = company.teams[scope === 'all' ? -1 : scope];
  const shownBalance = page === 'summary' || page === 'balances';
  const facts = balances(company, scope);
  const sums = summary(company, scope, period);
  const subject = page === 'person' ? company.people[view.person ?? -1] : undefined;
  return {
    page,
    team: team ? { kind: 'one', name: team.name } : { kind: 'all' },
    period: page === 'balances' ? null : period,
    ...(subject ? { subject: personRef(company, scope, subject) } : {}),
    readAt: epochOfDay(company.today) + 9 * 3_600_000,
    language,
    complete: true,
    observations,
    figures: {
      ...(shownBalance
        ? { tokensAvailable: facts.available, tokensUsed: facts.used, tokensTotal: facts.total }
        : {}),
      ...(page === 'balances' ? { productsUsed: facts.productsUsed, totalUsers: facts.totalUsers } : {}),
      ...(page === 'summary'
        ? {
            totalTokensUsed: sums.totalTokensUsed,
            productsUsed: sums.productsUsed,
            totalUsers: sums.totalUsers,
          }
        : {}),
    },
    events: shownBalance
      ? facts.events.map((event) => expectedEvent(event, company.lots[event.lot]?.expiresOn))
      : [],
    lots:
      page === 'balances'
        ? facts.expiring.map(({ lot, tokens, expiresOn }) => ({
            tokens,
            expiresOn,
            quantity: lot.quantity,
            boughtOn: lot.boughtOn,
          }))
        : [],
    lotsComplete: page === 'balances',
    uses:
      page === 'summary' ? sums.monthly.map(({ period: month, tokens }) => ({ period: month, tokens })) : [],
    health: {
      headers: [],
      rowsRead: observations.length,
      rowsStated: observations.length,
      rowsIgnored: 0,
      rejections: [],
    },
  };
}
