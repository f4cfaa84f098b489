import { browser } from 'wxt/browser';
import type { Translate } from '@/components/text/translate';
import { diagnosticsText, type Timing } from '@/core/diagnostics/diagnostics';
import { storeDiagnostics } from '@/core/store/diagnostics';
import type { Store } from '@/core/store/store';

/** All that helps to find what is wrong, and tells nothing about anybody. @throws StoreError */
export async function diagnose(store: Store, t: Translate): Promise<string> {
  return diagnosticsText({
    ...(await storeDiagnostics(store)),
    version: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    languages: { browser: t.system, sentences: t.language },
    timeZone: -new Date().getTimezoneOffset(),
    timings: timings(),
  });
}

/** What this page measured since it was opened. */
function timings(): Timing[] {
  const measured = Map.groupBy(performance.getEntriesByType('measure'), ({ name }) => name);
  return [...measured].map(([what, entries]) => {
    const times = entries.map(({ duration }) => duration).sort((a, b) => a - b);
    const median = times[Math.floor(times.length / 2)] ?? 0;
    return { what, times: times.length, median, longest: times.at(-1) ?? 0 };
  });
}
