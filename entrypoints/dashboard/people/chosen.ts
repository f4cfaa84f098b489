import { ALL_PEOPLE, type Filters } from '@/components/dashboard/people/people-view';

/** What was chosen stays while the dashboard is open. */
export const chosen: { filters: Filters } = { filters: ALL_PEOPLE };
