import { fold } from '@/core/units/fold';

// Words before the first and between the two ends of a range. Trying a split at one that isn't a connector here is
// harmless: both sides must read as dates, to the last word.
const BEFORE =
  /^(?:(?:from|between|since|von|vom|zwischen|du|de|des|desde|entre|del|dal|da|fra|fran|van|tussen|od|z|ze|с|со)\s+|dall'|自|从|從|由)(?=[\p{L}\d])/u;
const BETWEEN =
  /\s*[–—―‒−~～〜→]\s*|\s+[-‐‑]\s+|(?<=[\d.])[-‐‑](?=\d)|\s*(?:から|부터|至|到)\s*|\s+(?:to|through|thru|until|till|and|bis zum|bis|und|au|et|al|all'|alle|hasta|y|a|ate|e|til|og|till|och|tot|t\/m|en|do|az|po|по|до|и|ile|ja)\s+/gu;
const AFTER = /\s*(?:まで|까지|为止|為止|arasinda|arasi|kozott)$/u;

/**
 * The two ends a text may name, at every place it could be split, folded.
 * @param text at most a line: "October 10th to January 10th", "du 10 octobre au 10 janvier"
 */
export function rangeSides(text: string): { from: string; to: string }[] {
  const shown = fold(text)
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(BEFORE, '')
    .replace(AFTER, '');
  const sides: { from: string; to: string }[] = [];
  for (const match of shown.matchAll(BETWEEN)) {
    const from = shown.slice(0, match.index).trim();
    const to = shown.slice(match.index + match[0].length).trim();
    if (from !== '' && to !== '') sides.push({ from, to });
  }
  return sides;
}
