import { parentAcross } from '@/core/portal/deep';

export type Theme = 'light' | 'dark';

/** Relative luminance (0-1, WCAG) and opacity of a computed colour; null when it is in no form we know. */
function readColor(color: string): { luminance: number; alpha: number } | null {
  const form = /^(rgba?|color|oklab|oklch|lab|lch)\((?:[a-z][\w-]* )?/.exec(color);
  const numbers =
    form &&
    color
      .slice(form[0].length)
      .match(/\d*\.?\d+/g)
      ?.map(Number);
  if (!form || !numbers) return null;
  const [first = 0, second = 0, third = 0, alpha = 1] = numbers;
  if (form[1] === 'oklab' || form[1] === 'oklch') return { luminance: first ** 3, alpha };
  if (form[1] === 'lab' || form[1] === 'lch') return { luminance: ((first + 16) / 116) ** 3, alpha };
  const scale = form[1] === 'color' ? 1 : 255;
  const [red, green, blue] = [first, second, third].map((channel) => linear(channel / scale));
  return { luminance: 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0), alpha };
}

const linear = (share: number): number =>
  share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;

/**
 * Whether an element stands on light or dark ground: the first background below it that is more than half
 * opaque, by WCAG's relative luminance; the page's colour scheme where nothing is painted.
 * @param known answers already found in this pass, by element
 */
export function themeAt(element: Element, known = new Map<Element, Theme>()): Theme {
  const walked: Element[] = [];
  let answer: Theme | undefined;
  for (let at: Element | null = element; at && !answer; at = parentAcross(at)) {
    answer = known.get(at);
    if (answer) break;
    walked.push(at);
    const painted = readColor(getComputedStyle(at).backgroundColor);
    if (painted && painted.alpha > 0.5) {
      // 0.18 is the ground on which black and white text are equally readable.
      answer = painted.luminance < 0.18 ? 'dark' : 'light';
    }
  }
  answer ??= schemeOf(element.ownerDocument);
  for (const at of walked) known.set(at, answer);
  return answer;
}

function schemeOf(document: Document): Theme {
  const scheme = getComputedStyle(document.documentElement).colorScheme ?? '';
  if (!scheme.includes('dark')) return 'light';
  const prefersDark = document.defaultView?.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false;
  return !scheme.includes('light') || prefersDark ? 'dark' : 'light';
}
