import type { Box, Leaf, Sketch } from '@/core/model/sketch';

export type { Box, Leaf, Sketch } from '@/core/model/sketch';

/** The leaves in a box. */
export const leavesIn = ({ leaves }: Pick<Sketch, 'leaves'>, [, from, to]: Box): readonly Leaf[] =>
  leaves.slice(from, to);
