import type { CaptureMeta, Side } from './types';

/** When a capture's list of events, lots or uses was read, in ms: another reading of the same place may have shown it. */
export const sideReadAt = (capture: CaptureMeta, side: Side): number =>
  capture.kept?.[side]?.readAt ?? capture.readAt;
