import { normalise } from '@/core/portal/normalise';
import type { Concept } from '@/core/portal/vocabulary';

/** What a column of an export file holds. */
export type Field = ExportField | OwnField;

/** Only the admin's own lists have these. */
type OwnField = 'department' | 'costCentre' | 'project' | 'from';

type ExportField =
  | 'hash'
  | 'email'
  | 'firstName'
  | 'lastName'
  | 'name'
  | 'autodeskId'
  | 'team'
  | 'group'
  | 'groupType'
  | 'product'
  | 'feature'
  | 'version'
  | 'day'
  | 'tokens'
  | 'access'
  | 'seat'
  | 'assignedOn'
  | 'unassignedOn'
  | 'active'
  | 'daysInactive'
  | 'daysUsed'
  | 'uses'
  | 'averagePerMonth'
  | 'lastAccessed'
  | 'contract'
  | 'subscriptionId'
  | 'term'
  | 'start'
  | 'end'
  | 'autorenew'
  | 'status'
  | 'seats'
  | 'resellerEmail'
  | 'reseller'
  | 'role'
  // Only an enterprise agreement's files have these.
  | 'contractYear'
  | 'usageCategory'
  | 'tokensConsumed';

/** Names of both header generations and of the reporting API. */
const NAMES: Readonly<Record<ExportField, string>> = {
  hash: 'hashed_autodesk_id|hashed_user_id|hashed_id',
  email: 'email|email_address|user_email',
  firstName: 'first_name',
  lastName: 'last_name',
  name: 'user_name|full_name|display_name|user',
  autodeskId: 'autodesk_id|user_id',
  team: 'team_alias|team|team_name',
  group: 'group|group_name|groups',
  groupType: 'group_type',
  product: 'offering_name|product|product_name|offering',
  feature: 'feature|feature_name|child_product_name|child_product',
  version: 'version|product_version',
  day: 'day_used|usage_date|date_used|usage_day|day',
  tokens: 'tokens_used|tokens|token_used|flex_tokens_used',
  access: 'access_option|access_method|access_type|source|usage_source',
  seat: 'seat_assignment|assignment',
  assignedOn: 'assigned_date',
  unassignedOn: 'unassigned_date',
  active: 'user_activity',
  daysInactive: 'days_inactive',
  daysUsed: 'days_used|usage_days',
  uses: 'uses|usage_count',
  averagePerMonth: 'monthly_average|average_per_month',
  lastAccessed: 'last_accessed|last_used',
  contract: 'contract_number|contract',
  subscriptionId: 'subscription_id|subscription_number|subscription',
  term: 'term|contract_term|subscription_term',
  start: 'start_date|term_start_date|subscription_start_date',
  end: 'end_date|term_end_date|subscription_end_date|expiration_date',
  autorenew: 'autorenew_date|auto_renew_date|autorenewal_date|auto_renewal_date|renewal_date',
  status: 'subscription_status|account_status|status|user_status',
  seats: 'seat_quantity|seats|quantity|total_seats|number_of_seats',
  resellerEmail: 'reseller_email',
  reseller: 'reseller_name|reseller',
  role: 'role|user_role',
  contractYear: 'contract_year',
  usageCategory: 'usage_category',
  tokensConsumed: 'tokens_consumed',
};

const FIELDS = new Map<string, Field>();
for (const [field, names] of Object.entries(NAMES))
  for (const name of names.split('|')) if (isField(field)) FIELDS.set(normalise(name), field);

function isField(name: string): name is ExportField {
  return Object.hasOwn(NAMES, name);
}

/** The field a header names in English, in any generation; undefined: none of them. */
export const fieldNamed = (header: string): Field | undefined => FIELDS.get(normalise(header));

/** Fields by the vocabulary's concept, for headers in other languages. */
export const FIELD_OF: Readonly<Partial<Record<Concept, Field>>> = {
  email: 'email',
  firstName: 'firstName',
  lastName: 'lastName',
  user: 'name',
  autodeskId: 'autodeskId',
  team: 'team',
  group: 'group',
  product: 'product',
  feature: 'feature',
  version: 'version',
  dayUsed: 'day',
  day: 'day',
  date: 'day',
  tokensUsed: 'tokens',
  accessOption: 'access',
  seatAssignment: 'seat',
  assignedDate: 'assignedOn',
  unassignedDate: 'unassignedOn',
  userActivity: 'active',
  daysInactive: 'daysInactive',
  daysUsed: 'daysUsed',
  uses: 'uses',
  averagePerMonth: 'averagePerMonth',
  lastAccessed: 'lastAccessed',
  role: 'role',
  accountStatus: 'status',
  seatQuantity: 'seats',
  quantity: 'seats',
};
