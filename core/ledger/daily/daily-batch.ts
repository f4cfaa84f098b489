export type { DailyBatch, Dictionaries } from '@/core/portal/exports/types';
export { ABSENT, NONE } from '@/core/portal/exports/types';
