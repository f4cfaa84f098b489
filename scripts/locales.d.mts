/** An entry of a catalogue, as the browser reads it. */
export interface Entry {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
export type Catalogue = Readonly<Record<string, Entry>>;

export const LOCALES: string;
export const SOURCE: 'en';
/** Folders of catalogues there are. */
export function languages(): string[];
/** A catalogue as it is written. */
export function textOf(language: string): string;
/** BCP 47 of a folder's name. */
export function tagOf(language: string): string;
export function formsOf(language: string): Intl.LDMLPluralRule[];
export function neededKeys(language: string, source: Catalogue): [key: string, english: Entry][];
export function catalogueOf(
  language: string,
  texts: Readonly<Record<string, string>>,
  source: Catalogue,
): Record<string, Entry>;
