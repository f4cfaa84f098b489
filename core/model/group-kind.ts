/** By what people are put together. */
export type GroupKind = 'group' | 'department' | 'cost-centre' | 'project';
