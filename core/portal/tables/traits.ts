import type { Traits } from './candidate';
import { classOf } from './elements';

const BLOCK = new Set(
  'address article aside blockquote dd details div dl dt figure footer form h1 h2 h3 h4 h5 h6 header li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);
const HIDING =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-only|-text)?|a11y-hidden|offscreen)(?:$|[\s_-])/i;
const SKELETON =
  /(?:^|[\s_-])(?:mui)?(?:datagrid-)?(?:row|cell)?(?:skeleton|shimmer|placeholder-(?:glow|wave)|loading-placeholder|ghost-(?:row|cell|line))/i;
const LOADED = /loaded/i;
const AVATAR = /avatar/i;
const ICON = /(?:^|\s)(?:material-icons\S*|material-symbols\S*|MuiIcon-root|notranslate-icon)(?:$|\s)/;
const INLINE_HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const INLINE_INDENT =
  /(?:^|;)\s*(?:padding|margin)(?:-left|-inline-start)\s*:\s*(\d{1,4}(?:\.\d{1,3})?)(px|r?em)/gi;

const number = (text: string | undefined): number => Number.parseFloat(text ?? '') || 0;

function computed(element: Element): CSSStyleDeclaration | null {
  return element.ownerDocument.defaultView?.getComputedStyle(element) ?? null;
}

/** Text only for screen readers: taken out of the flow and clipped to nothing. */
function isClipped(style: CSSStyleDeclaration): boolean {
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  const clip = style.clip ?? '';
  const cut = (clip !== '' && clip !== 'auto') || /inset\(\s*(?:50|100)%/.test(style.clipPath ?? '');
  return cut || (style.overflow === 'hidden' && number(style.width) <= 1 && style.width !== '');
}

function fromClasses(tag: string, name: string, style: CSSStyleDeclaration | null): Traits {
  const display = style?.display ?? '';
  const isFlex = display === 'flex' || display === 'inline-flex';
  const isColumn = (style?.flexDirection ?? '').startsWith('column');
  return {
    hidden: display === 'none' || HIDING.test(name) || (style !== null && isClipped(style)),
    block: BLOCK.has(tag) || (display !== '' && !display.startsWith('inline') && display !== 'contents'),
    sideBySide: isFlex && !isColumn,
    skeleton: SKELETON.test(name) && !LOADED.test(name),
    avatar: AVATAR.test(name),
    icon: ICON.test(name),
    indent: number(style?.paddingLeft) + number(style?.marginLeft),
  };
}

const inlineIndent = (style: string): number => {
  let sum = 0;
  for (const match of style.matchAll(INLINE_INDENT)) sum += number(match[1]) * (match[2] === 'px' ? 1 : 16);
  return sum;
};

/**
 * Reads what classes and styles say, once for each distinct class: a style read for each of 40,000 cells would
 * freeze the page, and elements of one class look alike.
 */
export function createTraits(): (element: Element) => Traits {
  const byClass = new Map<string, Traits>();
  return (element) => {
    const name = classOf(element);
    const key = `${element.localName} ${name}`;
    const style = element.getAttribute('style');
    const isHidden = element.hasAttribute('hidden');
    // An element with a style of its own, or hidden by itself, says nothing sure about the others of its class.
    const isPlain = style === null && !isHidden;
    let traits = byClass.get(key);
    if (!traits) {
      traits = fromClasses(element.localName, name, isPlain && name !== '' ? computed(element) : null);
      if (isPlain) byClass.set(key, traits);
    }
    const hidden = isHidden || (style !== null && INLINE_HIDDEN.test(style));
    if (!hidden && style === null) return traits;
    return {
      ...traits,
      hidden: hidden || (traits.hidden && !/display\s*:/i.test(style ?? '')),
      block: traits.block || /display\s*:\s*(?:block|flex|grid)/i.test(style ?? ''),
      sideBySide: traits.sideBySide || /display\s*:\s*(?:inline-)?flex/i.test(style ?? ''),
      indent: traits.indent + inlineIndent(style ?? ''),
    };
  };
}
