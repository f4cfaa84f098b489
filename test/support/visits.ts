/** Pages of the stand-in portal that are read, each with what it shows once its data are there. */
export const VISITS: readonly { readonly path: string; readonly ready: string }[] = [
  { path: '/balances?company=demo&delay=0&grid=native', ready: 'tbody tr' },
  { path: '/usage-report?company=demo&delay=0&grid=native&period=past12Months', ready: 'tbody tr' },
  { path: '/token-usage/by-user?company=demo&delay=0&grid=native', ready: 'tbody tr' },
  { path: '/token-usage/by-product?company=demo&delay=0&grid=native', ready: 'tbody tr' },
  { path: '/token-usage/summary?company=demo&delay=0&grid=native', ready: 'main' },
];

/** What was asked of the portal, each thing once: icons of a browser's own left out. */
export const distinct = (asked: readonly string[]): string[] =>
  [...new Set(asked)].filter((one) => !one.includes('favicon')).sort();
