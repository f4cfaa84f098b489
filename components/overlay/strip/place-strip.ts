/** Ancestors of the table that are tried, and px that count as no change. */
const TRIES = 10;
const SLACK = 1;
/** Between strip and table, in px. */
const GAP = 8;

/** What must stay as it was around the table. */
const measure = (table: Element, parent: Element) => {
  const box = table.getBoundingClientRect();
  const outer = parent.getBoundingClientRect();
  // Less a scroll bar that the window gets when the page grows: it takes its room from everything.
  const page = table.ownerDocument.documentElement.clientWidth;
  return {
    width: box.width - page,
    height: box.height,
    overX: parent.scrollWidth - parent.clientWidth,
    overY: parent.scrollHeight - parent.clientHeight,
    outerWidth: outer.width - page,
    page,
  };
};

/**
 * Put the strip above a table as a sibling of its nearest ancestor where that changes nothing but what lies
 * below: the table keeps its size, the parent doesn't begin to overflow, the strip has the table's width and
 * stands above it. Tried by doing and measuring, because a page can be laid out in any way. Nothing of the
 * page is moved or wrapped.
 * @returns the parent it stands in, or null when it floats over the page because no place was safe
 */
export function placeStrip(strip: HTMLElement, table: Element): Element | null {
  strip.removeAttribute('data-floating');
  setGaps(strip, 0, GAP);
  // First outside the frame that the page draws around its table, then inside it.
  for (const accept of [isPlain, () => true]) {
    let before: Element = table;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const parent = before.parentElement;
      if (!parent || parent.localName === 'html') break;
      if (accept(parent) && fitsBefore(strip, before, parent, table)) {
        keepDistance(strip, before);
        return parent;
      }
      if (parent.localName === 'body') break;
      before = parent;
    }
  }
  strip.setAttribute('data-floating', '');
  table.ownerDocument.body.append(strip);
  return null;
}

function setGaps(strip: HTMLElement, above: number, below: number): void {
  strip.style.setProperty('--above', `${above}px`);
  strip.style.setProperty('--below', `${below}px`);
}

/** The page's own distance above the table now stands above the strip. */
function keepDistance(strip: HTMLElement, before: Element): void {
  const distance = before.getBoundingClientRect().top - strip.getBoundingClientRect().bottom - GAP;
  if (distance > SLACK) setGaps(strip, distance, GAP - distance);
}

const TABLE_PARTS = /^(table|thead|tbody|tfoot|tr|ul|ol|dl|select|p)$/;

function fitsBefore(strip: HTMLElement, before: Element, parent: Element, table: Element): boolean {
  if (TABLE_PARTS.test(parent.localName) || parent.closest('[role="row"],[role="rowgroup"]')) return false;
  if (/^(table|grid|treegrid)$/.test(parent.getAttribute('role') ?? '')) return false;
  const was = measure(table, parent);
  before.before(strip);
  const now = measure(table, parent);
  const box = strip.getBoundingClientRect();
  const same = (a: number, b: number): boolean => Math.abs(a - b) <= SLACK;
  return (
    same(was.width, now.width) &&
    same(was.height, now.height) &&
    same(was.outerWidth, now.outerWidth) &&
    now.overX <= Math.max(0, was.overX) + SLACK &&
    (now.overY <= Math.max(0, was.overY) + SLACK || scrolls(parent)) &&
    box.width >= Math.min(now.width + now.page, parent.clientWidth) * 0.9 - SLACK &&
    box.bottom <= table.getBoundingClientRect().top + SLACK
  );
}

/** A box that only lays out: no frame, no shadow, nothing cut off sideways, which the strip would be inside of. */
function isPlain(parent: Element): boolean {
  const style = getComputedStyle(parent);
  const framed = Number.parseFloat(style.borderTopWidth) > 0 || !/^(none|)$/.test(style.boxShadow);
  return !framed && (style.overflowX === 'visible' || isPagePart(parent));
}

const isPagePart = (parent: Element): boolean =>
  /^(main|body)$/.test(parent.localName) || parent.getAttribute('role') === 'main';

/** A part of the page that scrolls may grow; a box around the table that clips may not. */
function scrolls(parent: Element): boolean {
  const style = getComputedStyle(parent);
  return (
    isPagePart(parent) ||
    (/auto|scroll/.test(style.overflowY) && parent.scrollHeight > parent.clientHeight * 1.5)
  );
}
