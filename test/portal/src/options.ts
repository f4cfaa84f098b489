import { type Options, parseOptions } from '../shared/options';
import { wordsOf } from './words/words';

const MEMORY = 'portal-options';

function read(): Options {
  const remembered = JSON.parse(sessionStorage.getItem(MEMORY) ?? '{}') as Record<string, string>;
  const asked = Object.fromEntries(new URLSearchParams(location.search));
  const all = { ...remembered, ...asked };
  const options = parseOptions(Object.entries(all));
  sessionStorage.setItem(MEMORY, JSON.stringify(all));
  return options;
}

/** Options of this browser tab: the address's over those remembered. */
export const options = read();

/** The page's words. */
export const word = wordsOf(options.lang, options.wording);

/** Whether a trap is on. */
export const trap = (name: Options['trap'][number]): boolean => options.trap.includes(name);

document.documentElement.lang = options.lang;
