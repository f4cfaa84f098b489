/** Told to the document when blurring is switched. */
export const BLUR_EVENT = 'flexmeter-blur';

export const isBlurred = (): boolean => document.documentElement.dataset.blur !== undefined;

/** Blur names and money in this page, or show them. */
export function setBlurred(on: boolean): void {
  if (on) document.documentElement.dataset.blur = '';
  else delete document.documentElement.dataset.blur;
  document.dispatchEvent(new Event(BLUR_EVENT));
}

/** Always private: cells, values, charts, texts for others. The style sheet names them too. */
const HIDDEN =
  'td, th[scope="row"], dd, canvas, [role="img"], textarea, pre, [role="combobox"], [data-private]';
/** What is blurred as a whole when money stands in it. */
const SENTENCES = 'p, li, h1, h2, h3, h4, figcaption, summary, label, legend, button, output, strong, span';
const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';
/** An amount: a currency's sign, or its code beside a figure. */
const MONEY = /\p{Sc}|(?:^|[^A-Z])[A-Z]{3}[\s\u00a0\u202f]?\d|\d[\s\u00a0\u202f]?[A-Z]{3}(?![A-Z])/u;

/**
 * Keeps marking, while blurring is on, the sentences with money in them, and lets the keyboard reach what it can't
 * reach otherwise: blurred things show themselves when they have the focus.
 * @param root what is watched @returns ends it
 */
export function watchPrivate(root: HTMLElement): () => void {
  const observer = new MutationObserver(() => mark(root));
  const look = () => {
    observer.disconnect();
    unmark(root);
    if (!isBlurred()) return;
    mark(root);
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  };
  look();
  document.addEventListener(BLUR_EVENT, look);
  return () => {
    document.removeEventListener(BLUR_EVENT, look);
    observer.disconnect();
    unmark(root);
  };
}

function mark(root: HTMLElement): void {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { nodeValue, parentElement } = texts.currentNode;
    const sentence = MONEY.test(nodeValue ?? '') ? parentElement?.closest<HTMLElement>(SENTENCES) : null;
    if (sentence && !sentence.closest(HIDDEN)) sentence.dataset.private = 'money';
  }
  for (const hidden of root.querySelectorAll<HTMLElement>(HIDDEN)) {
    const own = hidden.closest('tr') ?? hidden;
    if (own.matches(FOCUSABLE) || own.querySelector(FOCUSABLE) || own.closest(FOCUSABLE)) continue;
    own.tabIndex = 0;
    own.dataset.reached = '';
  }
}

function unmark(root: HTMLElement): void {
  for (const one of root.querySelectorAll<HTMLElement>('[data-private="money"]')) delete one.dataset.private;
  for (const one of root.querySelectorAll<HTMLElement>('[data-reached]')) {
    delete one.dataset.reached;
    one.removeAttribute('tabindex');
  }
}
