import type { Company, Contract, Scope } from '../types';

export interface SubscriptionRow {
  readonly team: string;
  readonly contract: Contract;
  readonly assigned: number;
}

/** Billing > Subscriptions and contracts: every contract with how many of its seats are given out. */
export function subscriptions(company: Company, scope: Scope): SubscriptionRow[] {
  return company.contracts
    .filter((contract) => scope === 'all' || contract.team === scope)
    .map((contract) => ({
      team: company.teams[contract.team]?.name ?? '',
      contract,
      assigned: company.seats.filter((seat) => seat.contract === contract.id && seat.person !== null).length,
    }));
}
