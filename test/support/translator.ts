import { createTranslator, type Translate } from '@/components/text/translate';
import catalog from '@/public/_locales/en/messages.json';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
const messages = new Map<string, Message>(Object.entries(catalog));

/** English, as the browser fills in its sentences. */
export const english: Translate = createTranslator((key, values) => {
  const found = messages.get(key);
  return (found?.message ?? '').replace(/\$([A-Z_]+)\$/g, (_, name: string) => {
    const at = Number(found?.placeholders?.[name.toLowerCase()]?.content.slice(1));
    return values[at - 1] ?? `$${name}$`;
  });
}, 'en');
