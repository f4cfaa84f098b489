import type { Figures, PageKind } from '@/core/model/capture';
import { parseColumn, parseTokenColumn } from '@/core/units/numbers';
import { placeholderCode } from '@/core/units/placeholder';
import { type Box, type Leaf, leavesIn, type Sketch } from './sketch';
import { type Concept, conceptsOf } from './vocabulary';

const TOKENS = ['tokensAvailable', 'tokensUsed', 'tokensTotal', 'totalTokensUsed'] as const;
const COUNTS = ['productsUsed', 'totalUsers'] as const;
type FigureName = (typeof TOKENS)[number] | (typeof COUNTS)[number];
const NAMES: readonly string[] = [...TOKENS, ...COUNTS];

const MAX_CLIMB = 5;

/** A leaf as a label of a figure, a number, or a number still to come. */
type Kind = FigureName | 'number' | 'waiting' | null;

/**
 * Figures outside tables: a number beside, before or in one text with its words. A figure that is loading, can't
 * be told from its neighbours' or is shown with two values is left out.
 */
export function figuresIn(sketch: Sketch, language: string, page: PageKind | null): Figures {
  const { leaves } = sketch;
  const found = new Map<FigureName, Set<string>>();
  const add = (name: FigureName | null, text: string | null): void => {
    if (name && text !== null) found.set(name, (found.get(name) ?? new Set()).add(text));
  };
  const kinds = new Map(leaves.map((leaf) => [leaf, kindOf(leaf.text, language)]));
  for (const leaf of leaves) {
    const kind = kinds.get(leaf) ?? null;
    if (kind !== null && kind !== 'number' && kind !== 'waiting') add(kind, valueBeside(leaf, sketch, kinds));
    else if (kind === null) add(...inOneText(leaf.text, language));
  }
  return toFigures(found, language, page);
}

const isNumber = (text: string): boolean =>
  /\p{Nd}/u.test(text) && parseColumn([text], 'en').values[0]?.ok === true;
const isNumberLike = (text: string): boolean =>
  isNumber(text) || (/^[-−(]?\p{Nd}[\p{Nd}.,'’\s٫٬]*\)?$/u.test(text) && text.length <= 30);

function kindOf(text: string, language: string): Kind {
  if (text.length > 80) return null;
  if (placeholderCode(text) === 'placeholder') return 'waiting';
  if (/\p{Nd}/u.test(text)) return isNumberLike(text) && !/%|٪/.test(text) ? 'number' : null;
  return nameOf(text, language);
}

const nameOf = (text: string, language: string): FigureName | null => {
  const concept = conceptsOf(text, language).find((one: Concept) => NAMES.includes(one));
  return isFigure(concept) ? concept : null;
};

const isFigure = (concept: string | undefined): concept is FigureName =>
  concept !== undefined && NAMES.includes(concept);

/** "Tokens available: 1,234", "1,234 tokens available". */
function inOneText(text: string, language: string): [FigureName | null, string | null] {
  if (text.length > 80) return [null, null];
  const number = "[-−(]?\\p{Nd}(?:[\\p{Nd}.,'’\\s٫٬]{0,24}\\p{Nd})?\\)?";
  const [, labelFirst, after] = new RegExp(`^(\\D{3,60}?)[\\s:：]*(${number})$`, 'u').exec(text) ?? [];
  if (labelFirst !== undefined && after !== undefined) return [nameOf(labelFirst, language), after];
  const [, before, labelLast] = new RegExp(`^(${number})\\s+(\\D{3,60})$`, 'u').exec(text) ?? [];
  return labelLast !== undefined && before !== undefined
    ? [nameOf(labelLast, language), before]
    : [null, null];
}

/** The number of a label: alone with it in the smallest box that holds any, or in turn with other labels'. */
function valueBeside(label: Leaf, sketch: Sketch, kinds: ReadonlyMap<Leaf, Kind>): string | null {
  let at = label.box;
  for (let climb = 0; climb < MAX_CLIMB; climb += 1) {
    const box: Box | undefined = sketch.boxes[at];
    if (!box) return null;
    const inside = leavesIn(sketch, box);
    if (inside.length > 40) return null;
    const values = inside.filter((leaf) => kinds.get(leaf) === 'number' || kinds.get(leaf) === 'waiting');
    if (values.length > 0) {
      if (sketch.loading.includes(at)) return null;
      const labels = inside.filter((leaf) => isLabel(kinds.get(leaf)));
      return labels.length === 1 ? oneValue(label, inside, kinds) : valueInTurn(label, inside, kinds);
    }
    at = box[0];
  }
  return null;
}

const isLabel = (kind: Kind | undefined): boolean =>
  kind !== null && kind !== undefined && kind !== 'number' && kind !== 'waiting';

/** A box with one label: its number right before or after, possibly split over several elements. */
function oneValue(label: Leaf, inside: readonly Leaf[], kinds: ReadonlyMap<Leaf, Kind>): string | null {
  const at = inside.indexOf(label);
  const after = run(inside.slice(at + 1), kinds);
  const before = run(inside.slice(0, at).reverse(), kinds).reverse();
  const runs = [after, before].filter((leaves) => leaves.length > 0);
  const [only] = runs;
  return runs.length === 1 && only ? joined(only) : null;
}

/** Number pieces that follow each other at once. */
function run(leaves: readonly Leaf[], kinds: ReadonlyMap<Leaf, Kind>): Leaf[] {
  const end = leaves.findIndex(
    (leaf) => kinds.get(leaf) !== 'number' && !/^[.,']$|^[-−]$|^[.,]\p{Nd}+$/u.test(leaf.text),
  );
  return leaves.slice(0, end === -1 ? leaves.length : end);
}

/** One number, or pieces of one: "1,234" and ".50"; never two numbers glued together. */
function joined(leaves: readonly Leaf[]): string | null {
  const texts = leaves.map(({ text }) => text);
  const glued = texts.every(
    (text, i) => i === 0 || /^[.,']/.test(text) || /[.,'−-]$/.test(texts[i - 1] ?? ''),
  );
  return texts.length > 0 && glued ? texts.join('') : null;
}

/** Several labels in one box: taken only when labels and values alternate all through. */
function valueInTurn(label: Leaf, inside: readonly Leaf[], kinds: ReadonlyMap<Leaf, Kind>): string | null {
  const isValue = (leaf: Leaf | undefined): boolean =>
    leaf !== undefined && !isLabel(kinds.get(leaf)) && kinds.get(leaf) !== null;
  const turns = inside.every(
    (leaf, i) =>
      (isLabel(kinds.get(leaf)) ? i % 2 : isValue(leaf) ? 1 - (i % 2) : 2) ===
      (isLabel(kinds.get(inside[0] ?? leaf)) ? 0 : 1),
  );
  if (!turns || inside.length % 2 !== 0) return null;
  const at = inside.indexOf(label);
  const value = inside[isLabel(kinds.get(inside[0] ?? label)) ? at + 1 : at - 1];
  return value && kinds.get(value) === 'number' ? value.text : null;
}

/** Read all the numbers together, so that they tell each other's decimal mark. */
function toFigures(
  found: ReadonlyMap<FigureName, ReadonlySet<string>>,
  language: string,
  page: PageKind | null,
): Figures {
  const textOf = (name: FigureName): string | null => {
    const [text, ...others] = found.get(name) ?? [];
    return text !== undefined && others.length === 0 ? text : null;
  };
  const evidence = [...found.values()].flatMap((texts) => [...texts]);
  const figures: Figures = {};
  for (const name of TOKENS) {
    const value = parseTokenColumn([textOf(name)], language, { evidence }).values[0];
    // Outside Summary and Balances "Tokens used" is the use of the time range, expired lots included.
    const inPeriod = name === 'tokensUsed' && page !== null && page !== 'summary' && page !== 'balances';
    if (value?.ok) figures[inPeriod ? 'totalTokensUsed' : name] = value.value;
  }
  for (const name of COUNTS) {
    const value = parseColumn([textOf(name)], language, { evidence }).values[0];
    if (value?.ok && Number.isInteger(value.value) && value.value >= 0) figures[name] = value.value;
  }
  return figures;
}
