import type { RequestOf, ResponseOf } from '@/core/messages/map';
import type { Capture } from '@/core/model/capture';

type Save = (
  request: RequestOf<'capture:save'>,
) => Promise<ResponseOf<'capture:save'> | { readonly ok: false; readonly code: string }>;

/** How long a partial capture waits for the rows that follow as the admin scrolls, in ms. */
const PARTIAL_AFTER = 1500;
/** A capture that could not be stored is sent again soon, then every minute: in ms. */
const AGAIN_AFTER = [2000, 10_000];
const MINUTE = 60_000;

interface Held {
  readonly capture: Capture;
  readonly tries: number;
  readonly cancel: () => void;
}

/**
 * Sends captures to be remembered: a complete one at once, a growing one when it has stopped growing, one that could
 * not be stored again after a while.
 * @param onUnsaved told whether the newest capture could not be stored
 */
export function createCaptureKeeper(
  save: Save,
  wait: (run: () => void, ms: number) => () => void,
  signal: AbortSignal,
  onUnsaved: (unsaved: boolean) => void = () => {},
) {
  let last: Capture | null = null;
  let lastText = '';
  let held: Held | null = null;
  signal.addEventListener('abort', () => held?.cancel());

  const hold = (capture: Capture, tries: number, ms: number): void => {
    const cancel = wait(() => {
      held = null;
      void send(capture, tries);
    }, ms);
    held = { capture, tries, cancel };
  };

  const send = async (capture: Capture, tries: number): Promise<void> => {
    const response = await save({ capture });
    if (signal.aborted || lastText !== textOf(capture)) return;
    onUnsaved(!response.ok);
    if (response.ok || response.code === 'extension-gone') return;
    hold(capture, tries + 1, AGAIN_AFTER[tries] ?? MINUTE);
  };

  return (capture: Capture): void => {
    if (capture === last) return;
    last = capture;
    const text = textOf(capture);
    if (text === lastText) return;
    lastText = text;
    const before = held;
    before?.cancel();
    held = null;
    // What was seen of another page, team or period won't come again.
    if (before && placeOf(before.capture) !== placeOf(capture)) void send(before.capture, before.tries);
    if (capture.complete) void send(capture, 0);
    else hold(capture, 0, PARTIAL_AFTER);
  };
}

/** A capture without what differs from look to look. */
const textOf = ({ readAt: _, health, ...capture }: Capture): string =>
  JSON.stringify([capture, { ...health, ms: 0 }]);

const placeOf = ({ page, team, period, subject }: Capture): string =>
  JSON.stringify([page, team, period, subject]);
