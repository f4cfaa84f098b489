import * as z from 'zod/mini';
import { PersonRef } from './capture';
import { Text } from './scalars';

/** One row of a Groups export: who belongs to which group. */
export const GroupMember = z.object({
  group: Text,
  groupType: z.optional(Text),
  person: z.optional(PersonRef), // absent: hidden, or a group without members
  role: z.optional(Text),
});
export type GroupMember = z.infer<typeof GroupMember>;

/** One row of a Users export. */
export const PortalUser = z.object({
  person: PersonRef,
  team: z.optional(Text),
  role: z.optional(Text),
  status: z.optional(Text), // as written
});
export type PortalUser = z.infer<typeof PortalUser>;
