import { teamName } from '@/components/dashboard/brief/Brief';
import { briefBox, briefPage, fitToPage } from '@/components/dashboard/brief/brief-document';
import type { Brief } from '@/components/dashboard/brief/brief-view';
import '@/components/dashboard/brief/brief.css';
import '@/components/dashboard/brief/brief-print.css';
import css from '@/components/dashboard/brief/brief.css?inline';
import type { Translate } from '@/components/text/translate';
import { saveFile } from '@/components/ui/save-file';
import { briefFileName } from '@/core/report/file-name';

/** Hand the brief to the browser's print dialog: on paper it stands alone. */
export function printBrief(t: Translate, brief: Brief): void {
  const box = laidOut(t, brief);
  const { title } = document;
  document.title = t('brief_title', [teamName(t, brief)]); // what a PDF is called
  const tidy = () => {
    box.remove();
    document.title = title;
  };
  addEventListener('afterprint', tidy, { once: true });
  print();
}

/** Save the brief as a file that needs nothing else. @returns its name */
export function saveBrief(t: Translate, brief: Brief): string {
  const box = laidOut(t, brief);
  const page = briefPage(t, brief, box, css);
  box.remove();
  const name = briefFileName(teamName(t, brief), brief.renewal.today);
  saveFile(name, new Blob([page], { type: 'text/html' }));
  return name;
}

function laidOut(t: Translate, brief: Brief): HTMLElement {
  for (const old of document.querySelectorAll('body > .brief-print')) old.remove();
  const box = briefBox(t, brief);
  document.body.append(box);
  fitToPage(box);
  return box;
}
