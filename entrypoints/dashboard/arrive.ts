import { focusHeading } from '@/components/dashboard/focus-heading';
import type { ViewName } from '@/components/dashboard/routes';
import { VIEW_NAMES } from '@/components/dashboard/view-names';
import type { Translate } from '@/components/text/translate';

/** Tells that another view is there: the document's title, and the focus on its heading as soon as there is one. */
export function openArrivals(t: Translate): { go: () => void; shown: (view: ViewName) => void } {
  let first = true;
  let waits = false;
  return {
    go: () => {
      waits = !first; // a page that opens has the focus where it belongs
      first = false;
    },
    shown: (view) => {
      document.title = t('shell_document_title', [t(VIEW_NAMES[view])]);
      if (!waits) return;
      // Who went on to a field meanwhile stays there.
      const elsewhere = document.activeElement?.matches('input, select, textarea') === true;
      if (!elsewhere && !focusHeading(document)) return;
      waits = false;
      if (!elsewhere) scrollTo(0, 0);
    },
  };
}
