import type { PageKind } from '@/core/model/capture';
import { fold } from '@/core/units/fold';
import { figuresIn } from './figures';
import { isPersonText } from './person-text';
import type { Sketch } from './sketch';
import { subjectIn } from './subject';
import { type Concept, LANGUAGES, means, wordsFor } from './vocabulary';
import { waysBack } from './ways-back';

/** Which page this is, and how well that is known. */
export interface RecognisedPage {
  readonly kind: PageKind;
  readonly confidence: 'sure' | 'likely';
}

type Scores = Record<PageKind, number>;

const TOKEN_USAGE: readonly PageKind[] = ['summary', 'by-product', 'by-user', 'person'];
const PERSON: readonly Concept[] = ['user', 'firstName', 'lastName', 'email', 'autodeskId'];
const FOREIGN: readonly Concept[] = ['invoice', 'contractNumber', 'money'];

/** Words that name a page, alone. Token Usage has several pages, so it names none. */
const NAMED: readonly (readonly [Concept, PageKind])[] = [
  ['byProduct', 'by-product'],
  ['byUser', 'by-user'],
  ['usageReport', 'usage-report'],
  ['seatUsage', 'seat-usage'],
  ['balances', 'balances'],
  ['subscriptionsPage', 'subscriptions'],
];

// Known addresses are hints only: they decide nothing alone.
const PATHS: readonly (readonly [RegExp, PageKind])[] = [
  [/by-?user\/[^/?#]+/i, 'person'],
  [/by-?product/i, 'by-product'],
  [/by-?user/i, 'by-user'],
  [/usage-report/i, 'usage-report'],
  [/seats?[/-](?:products|usage)/i, 'seat-usage'],
  [/balances?/i, 'balances'],
  [/subscriptions?-?(?:and-?)?contracts?|subscription-management/i, 'subscriptions'],
  [/token-?usage(?:\/summary)?\/?(?:[?#]|$)/i, 'summary'],
];

const NEEDED = 3;
const SURE = 4;

/**
 * Which page of the portal a document shows, by its selected tab, headings, navigation and the header words of its
 * tables; its address is a hint.
 * @param url of the page
 * @returns null for every other page, and when two pages are as likely
 */
export function recognisePage(sketch: Sketch, url: string): RecognisedPage | null {
  const [main] = sketch.headings;
  if (main && (main.level === 1 || sketch.headings.length === 1) && means(main.text, ...FOREIGN)) return null;
  const scores = scoresOf(sketch, url);
  const ranked = (Object.keys(scores) as PageKind[]).sort((a, b) => scores[b] - scores[a]);
  const [best, second] = ranked;
  if (!best || !second || scores[best] < NEEDED || scores[best] - scores[second] < 1) return null;
  return { kind: best, confidence: scores[best] >= SURE ? 'sure' : 'likely' };
}

function scoresOf(sketch: Sketch, url: string): Scores {
  const scores: Scores = {
    summary: 0,
    'by-product': 0,
    'by-user': 0,
    person: 0,
    'usage-report': 0,
    'seat-usage': 0,
    balances: 0,
    subscriptions: 0,
  };
  const add = (kinds: readonly PageKind[], points: number): void => {
    for (const kind of kinds) scores[kind] += points;
  };
  const addNamed = (text: string, points: number): void => {
    for (const [concept, kind] of NAMED) if (means(text, concept)) add([kind], points);
    if (means(text, 'tokenUsage')) add(TOKEN_USAGE, 2);
  };
  for (const text of sketch.selected) addNamed(text, 4);
  for (const { text, level } of sketch.headings.slice(0, 8)) addNamed(text, level === 1 ? 4 : 2);
  // "Overview" is a tab of many pages.
  if (scores.summary > 0 && sketch.selected.some((text) => means(text, 'summary'))) add(['summary'], 3);
  const path = pathOf(url);
  const [, hinted] = PATHS.find(([pattern]) => pattern.test(path)) ?? [];
  if (hinted) add([hinted], 1.5);
  addTables(scores, sketch);
  addFigures(scores, sketch);
  scores.person += personPoints(sketch);
  return scores;
}

const pathOf = (url: string): string => url.replace(/^[a-z]+:\/\/[^/]*/i, '').slice(0, 300);

/** Header words: which tables could be on which page. */
function addTables(scores: Scores, { headers }: Sketch): void {
  const has = (...concepts: readonly Concept[]): boolean =>
    headers.some((header) => means(header, ...concepts));
  const [person, product, tokens] = [has(...PERSON), has('product'), has('tokensUsed')];
  if (person && tokens && !product) scores['by-user'] += 1.5;
  if (product && tokens && !person) scores['by-product'] += 1.5;
  if (product && !person && has('tokensUsed', 'daysUsed', 'uses')) scores.person += 1.5;
  if (person && product && has('tokensUsed', 'averagePerMonth', 'accessOption'))
    scores['usage-report'] += 1.5;
  if (person && product && !tokens && has('daysUsed', 'lastAccessed', 'seatAssignment'))
    scores['seat-usage'] += 1.5;
  if (has('expiresOn') && !person && !product) scores.balances += 1.5;
  const contract = has('contractNumber', 'subscriptionId');
  const term = has('endDate', 'renewalDate', 'expiresOn', 'autoRenew', 'term', 'startDate');
  const seats = has('seatQuantity', 'quantity');
  // Orders and invoices name contracts, too.
  if (!person && !tokens && !has('invoice', 'money', 'lastAccessed'))
    if ((product || has('subscriptionId')) && [contract, term, seats].filter(Boolean).length > 1)
      scores.subscriptions += contract && term && seats ? 3 : 1.5;
}

/** Figures: Summary tells a time range's use beside the balance, Balances only the balance. */
function addFigures(scores: Scores, sketch: Sketch): void {
  const figures = figuresIn(sketch, '', null);
  if (figures.tokensAvailable === undefined) return;
  scores.balances += 1;
  scores.summary += 1;
}

/** A heading that is somebody's name rather than a page's, a way back to the users, an address beside it. */
function personPoints(sketch: Sketch): number {
  const { headings, headers } = sketch;
  const back = waysBack(sketch);
  const [main] = headings;
  if (!main || back.length === 0 || headers.some((header) => means(header, ...PERSON))) return 0;
  if (!isPersonText(main.text)) return 0;
  const subject = subjectIn(sketch);
  return 1.4 + (subject?.email || subject?.hash ? 1 : 0) + (back.some(leadsToUsers) ? 1 : 0);
}

/** "Back to all users": a word for users, or the page's own name in a trail. */
function leadsToUsers(text: string): boolean {
  const folded = fold(text);
  return (['totalUsers', 'user', 'byUser', 'tokenUsage'] as const).some((concept) =>
    LANGUAGES.some((language) =>
      wordsFor(concept, language).some((word) => word.length > 1 && folded.includes(word)),
    ),
  );
}
