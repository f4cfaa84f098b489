import type { GetMessage } from '@/components/text/translate';
import catalog from '@/public/_locales/en/messages.json';

interface Entry {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** Chrome's `i18n.getMessage` over a `messages.json`: named placeholders, their `$1`, `$$`; '' for an unknown key. */
export const messagesOf =
  (entries: Readonly<Record<string, Entry>>): GetMessage =>
  (key, values) => {
    const entry = entries[key];
    if (!entry) return '';
    return entry.message.replaceAll(/\$(\w+)\$|\$\$/g, (whole, name: string | undefined) => {
      if (name === undefined) return '$';
      const content = entry.placeholders?.[name.toLowerCase()]?.content;
      return content?.replace(/\$(\d)/, (_, at: string) => values[Number(at) - 1] ?? '') ?? whole;
    });
  };

/** The English catalogue. */
export const english: GetMessage = messagesOf(catalog);
