import type { Catalogue } from './locales.mjs';

/** Columns a text takes: characters of East Asia are twice as wide. */
export function columns(text: string): number;
/** Everything that is wrong with a language's catalogue, a line each. @param text messages.json as it is written */
export function problemsOf(language: string, text: string, source: Catalogue): string[];
