import { type Company, demoCompany, generateCompany } from '@/test/support/company';
import type { Options } from '../shared/options';
import { dayFrom } from '../shared/periods';

const made = new Map<string, Company>();

/** The company of a seed, size and today; made once. */
export function companyOf(options: Pick<Options, 'company' | 'seed' | 'people' | 'today'>): Company {
  const { seed, people } = options;
  const today = dayFrom(options.today);
  const key = [options.company, seed, people, today].join();
  const company =
    made.get(key) ??
    (options.company === 'demo'
      ? demoCompany(today, seed)
      : generateCompany({ seed, people, today, teams: 3 }));
  made.set(key, company);
  return company;
}

/** A team's number by its name; no name: all teams. @throws RangeError for a team that isn't there */
export function scopeOf(company: Company, team: string | null): number | 'all' {
  if (team === null) return 'all';
  const found = company.teams.find((candidate) => candidate.name === team);
  if (!found) throw new RangeError(`no team ${team}`);
  return found.id;
}
