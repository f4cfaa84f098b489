import type { Company, Person } from '@/test/support/company';
import type { Options } from '../shared/options';
import type { Cells } from '../shared/table';

/** How a person shows: by name, by hash, or by stars when personal data is off. */
export function identityOf(
  company: Company,
  person: Person,
  scope: number | 'all',
  names: Options['names'],
): { user: string; cells: Cells } {
  const teams = scope === 'all' ? company.teams : company.teams.filter((team) => team.id === scope);
  const hidden = teams.some((team) => team.names === 'hidden');
  if (names === 'hidden')
    return { user: '*****', cells: { user: '*****', firstName: '*****', lastName: '*****', email: '*****' } };
  if (names === 'hashed' || hidden)
    return {
      user: person.hash,
      cells: { user: person.hash, firstName: person.hash, lastName: '', email: '' },
    };
  const user = `${person.firstName} ${person.lastName}`.trim();
  return {
    user,
    cells: { user, firstName: person.firstName, lastName: person.lastName, email: person.email },
  };
}
