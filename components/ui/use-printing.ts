import { options } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Whether the page is being printed. What hangs on it is drawn at once, as the browser doesn't wait. */
export function usePrinting(): boolean {
  const [printing, set] = useState(false);
  useEffect(() => {
    const now = (value: boolean) => () => {
      const later = options.debounceRendering;
      options.debounceRendering = (draw) => draw();
      set(value);
      if (later) options.debounceRendering = later;
      else delete options.debounceRendering;
    };
    const [before, after] = [now(true), now(false)];
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}
