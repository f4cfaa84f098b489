import type { MessageKey } from '@/components/text/keys';
import type { GroupKind } from '@/core/model/group-kind';

/** What several places of a kind are called. */
export const PLACE_NAMES: Readonly<Record<GroupKind, MessageKey>> = {
  group: 'data_places_group',
  department: 'data_places_department',
  'cost-centre': 'data_places_cost_centre',
  project: 'data_places_project',
};

/** What one place is called, before its name. */
export const PLACE_LABELS: Readonly<Record<GroupKind, MessageKey>> = {
  group: 'data_place_group',
  department: 'data_place_department',
  'cost-centre': 'data_place_cost_centre',
  project: 'data_place_project',
};
