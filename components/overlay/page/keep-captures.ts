import type { RequestOf, ResponseOf } from '@/core/messages/map';
import type { Capture } from '@/core/model/capture';

type Save = (request: RequestOf<'capture:save'>) => Promise<ResponseOf<'capture:save'>>;

/** How long a partial capture waits for the rows that follow as the admin scrolls, in ms. */
const PARTIAL_AFTER = 1500;

/** Sends captures to be remembered: a complete one at once, a growing one when it has stopped growing. */
export function createCaptureKeeper(
  save: Save,
  wait: (run: () => void, ms: number) => () => void,
  signal: AbortSignal,
) {
  let last: Capture | null = null;
  let lastText = '';
  let cancel: (() => void) | null = null;
  signal.addEventListener('abort', () => cancel?.());

  const send = (capture: Capture): void => {
    cancel = null;
    void save({ capture }).then((response) => {
      // Not stored for a passing reason: the next look tries again.
      if (response.ok || lastText !== textOf(capture)) return;
      lastText = '';
      last = null; // the page saying the same hands over the same object
    });
  };

  return (capture: Capture): void => {
    if (capture === last) return;
    last = capture;
    const text = textOf(capture);
    if (text === lastText) return;
    lastText = text;
    cancel?.();
    cancel = null;
    if (capture.complete) send(capture);
    else cancel = wait(() => send(capture), PARTIAL_AFTER);
  };
}

/** A capture without what differs from look to look. */
const textOf = ({ readAt: _, health, ...capture }: Capture): string =>
  JSON.stringify([capture, { ...health, ms: 0 }]);
