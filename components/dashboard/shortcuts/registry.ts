import type { MessageKey } from '@/components/text/keys';
import { VIEWS, type ViewName } from '../routes';
import { VIEW_NAMES } from '../view-names';

/** What a shortcut does. */
export type ShortcutAction = 'search' | 'twin' | 'blur' | 'help' | { readonly go: ViewName };

/** Keys pressed one after the other, what they do, and how that is called. */
export interface Shortcut {
  readonly keys: readonly string[];
  readonly action: ShortcutAction;
  readonly name: MessageKey;
}

/** The letter after `g` of each view: of its English name, each once. */
const LETTERS: Readonly<Record<ViewName, string>> = {
  overview: 'o',
  forecast: 'f',
  renewal: 'r',
  budget: 'b',
  people: 'p',
  products: 'u',
  seats: 's',
  waste: 'w',
  shares: 'c',
  reports: 'e',
  data: 'd',
  settings: 't',
};

/** All shortcuts of the dashboard, in the order of their list. */
export const SHORTCUTS: readonly Shortcut[] = [
  { keys: ['?'], action: 'help', name: 'shortcuts_help' },
  { keys: ['/'], action: 'search', name: 'shortcuts_search' },
  { keys: ['v'], action: 'twin', name: 'shortcuts_twin' },
  { keys: ['h'], action: 'blur', name: 'shortcuts_blur' },
  ...VIEWS.map((view) => ({
    keys: ['g', LETTERS[view]],
    action: { go: view },
    name: VIEW_NAMES[view],
  })),
];
