import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { isoOfDay } from '@/core/units/day';
import { remembered } from '../../e2e/remembered';

/** Print what was read, advised and forecast, from what the extension has stored, saved and shows. */
export async function summarise(popup: Page, csvFile: string): Promise<void> {
  const captures = await remembered(popup);
  console.log('\nRead');
  for (const { page, team, period, rows, complete } of captures) {
    const whose = team.kind === 'one' ? team.name : 'all teams';
    const when = period ? `${isoOfDay(period.from)} to ${isoOfDay(period.to)}` : 'now';
    console.log(`  ${page.padEnd(13)} ${whose}, ${when}: ${rows.length} rows${complete ? '' : ', in part'}`);
  }
  console.log('\nAdvised');
  const lines = (await readFile(csvFile, 'utf8'))
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .filter(Boolean);
  console.log(
    `  ${lines.length - 1} rows with cost, break-even, plan, verdict and reasons in the CSV. The first:`,
  );
  for (const line of lines.slice(0, 4)) console.log(`  ${line}`);
  console.log('\nForecast');
  // biome-ignore lint/performance/useDomNodeTextContent: the summary is what a person sees, line by line
  const text = (await popup.locator('main').innerText()) ?? '';
  for (const line of text.split('\n').filter((part) => part.trim() !== '')) console.log(`  ${line}`);
}
