import { type Filters, NO_FILTER } from '@/components/dashboard/people/people-view';

/** What was chosen stays while the dashboard is open: the list and a person's page are of one team. */
export const chosen: { team: string | null; filters: Filters } = { team: null, filters: NO_FILTER };
