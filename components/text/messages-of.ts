import type { GetMessage } from './translate';

/** A catalogue, as in `_locales`. */
export type Catalogue = Readonly<
  Record<
    string,
    {
      readonly message: string;
      readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
    }
  >
>;

/** The browser's `i18n.getMessage` over a catalogue: named placeholders, their `$1`, `$$`; '' for an unknown key. */
export const messagesOf =
  (entries: Catalogue): GetMessage =>
  (key, values) => {
    const entry = Object.hasOwn(entries, key) ? entries[key] : undefined;
    if (!entry) return '';
    return entry.message.replaceAll(/\$(\w+)\$|\$\$/g, (whole, name: string | undefined) => {
      if (name === undefined) return '$';
      const content = entry.placeholders?.[name.toLowerCase()]?.content;
      return content?.replace(/\$(\d)/, (_, at: string) => values[Number(at) - 1] ?? '') ?? whole;
    });
  };
