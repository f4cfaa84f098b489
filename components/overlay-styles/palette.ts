/** Colours of everything we put into the portal, light and dark; at least 4.5:1 on their own ground. */
export const PALETTE = `
.light{--ink:#1d2327;--soft:#56616a;--line:#b9c2c9;--paper:#fff;--wash:#f3f5f6;--accent:#0b5a64;--on-accent:#fff;--look:#7d4f00;--stop:#b3261e}
.dark{--ink:#e9ecee;--soft:#a9b4bc;--line:#56616a;--paper:#22282c;--wash:#2c3338;--accent:#7ecfd8;--on-accent:#07282c;--look:#f2bd5c;--stop:#ff9c91}`;

/** What keeps the page's own rules out of a host element. */
export const hostReset = (display: string): string =>
  `:host{all:initial!important;display:${display}!important;font-family:inherit!important;letter-spacing:normal!important;-webkit-font-smoothing:inherit}`;

export const FOCUS = ':focus-visible{outline:2px solid var(--accent);outline-offset:1px}';

export const CALM =
  '@media (prefers-reduced-motion:reduce){*{transition:none!important;animation:none!important}}';
