import * as z from 'zod/mini';
import type { Taught } from '@/core/messages/map';
import { reading } from '@/core/messages/reading';
import type { Answers, Ask } from '@/core/portal/ask';
import { readRowsAsked, readSideAsked } from '@/core/portal/read-asked';
import { createReader, type Look, type Reader } from '@/core/portal/session';
import { checkTaught } from '@/core/portal/teach';
import { understandPage } from '@/core/portal/understand-page';
import { day } from '@/core/units/brands';
import { dayOfIso } from '@/core/units/day';

/** A page of the portal by hand: frame, choices, tiles and tables. */
export interface PageSpec {
  readonly language?: string;
  readonly heading?: string;
  readonly tabs?: readonly string[];
  readonly tab?: string;
  readonly teamLabel?: string;
  readonly team?: string | null;
  readonly teams?: readonly string[];
  readonly period?: string | null;
  readonly body: string;
}

const htmlOf = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A native table. */
export function tableOf(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  foot: readonly string[] = [],
) {
  const cells = (tag: string, texts: readonly string[]) =>
    texts
      .map(
        (text) =>
          `<${tag}>${text
            .split('\n')
            .map((line) => `<div>${htmlOf(line)}</div>`)
            .join('')}</${tag}>`,
      )
      .join('');
  const end = foot.length ? `<tfoot><tr>${cells('td', foot)}</tr></tfoot>` : '';
  return `<table><thead><tr>${cells('th', headers)}</tr></thead><tbody>${rows
    .map((row) => `<tr>${cells('td', row)}</tr>`)
    .join('')}</tbody>${end}</table>`;
}

/** Put a page in the document. */
export function show(spec: PageSpec): void {
  const {
    language = 'en',
    heading = 'Token Usage',
    tabs = ['Summary', 'By product', 'By user'],
    tab = 'By user',
  } = spec;
  const { teamLabel = 'Team', team = 'Alpha', teams = ['All teams', 'Alpha', 'Beta'] } = spec;
  const { period = 'Past 3 months (October 10th, 2025 to January 10th, 2026)' } = spec;
  document.documentElement.lang = language;
  document.body.innerHTML = `<main><h1>${heading}</h1>
    <div role="tablist">${tabs
      .map((name) => `<div role="tab" aria-selected="${name === tab}">${name}</div>`)
      .join('')}</div>
    ${
      team === null
        ? ''
        : `<label>${teamLabel}<select>${teams
            .map((name) => `<option${name === team ? ' selected' : ''}>${htmlOf(name)}</option>`)
            .join('')}</select></label>`
    }
    ${period === null ? '' : `<p>${period}</p>`}
    ${spec.body}</main>`;
}

/** The background's answers without a background: parsed and answered the same, and at once. */
export const answerAtOnce: Ask = (name, question, done) => {
  // As a message: what can't be sent or doesn't parse must not pass here either.
  const sent: unknown = JSON.parse(JSON.stringify(question));
  const answers: { [N in keyof Answers]: () => Answers[N] } = {
    'portal:understand': () => understandPage(z.parse(reading['portal:understand'].request, sent)),
    'portal:rows': () => readRowsAsked(z.parse(reading['portal:rows'].request, sent)),
    'portal:side': () => readSideAsked(z.parse(reading['portal:side'].request, sent)),
    'portal:teach': () => checkTaught(z.parse(reading['portal:teach'].request, sent)),
  };
  done(answers[name]());
};

/** A reader with a clock of its own. */
export function readerAt(today: string, taught: readonly Taught[] = [], path = '/reporting/token-usage') {
  let time = 1_700_000_000_000;
  const reader: Reader = createReader({
    url: () => `https://manage.autodesk.com${path}`,
    today: () => dayOfIso(today) ?? day(0),
    now: () => time,
    taught,
    ask: answerAtOnce,
  });
  const look = (): Look => {
    const seen = reader.look(document);
    if (!seen) throw new Error('no answer');
    return seen;
  };
  return {
    reader,
    look,
    /** Let time pass, looking again when the reader asks to. */
    pass(ms: number): Look {
      const end = time + ms;
      let last = look();
      for (;;) {
        const due = last.again === null ? Number.POSITIVE_INFINITY : time + last.again;
        if (due > end) break;
        time = due;
        last = look();
      }
      time = end;
      return look();
    },
  };
}
