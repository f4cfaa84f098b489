import * as z from 'zod/mini';

/** By what people are put together. */
export const GroupKind = z.enum(['group', 'department', 'cost-centre', 'project']);
export type GroupKind = z.infer<typeof GroupKind>;
