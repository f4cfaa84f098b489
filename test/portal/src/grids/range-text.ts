import { options } from '../options';

const RANGES = {
  en: (from, to, of) => `${from}–${to} of ${of}`,
  de: (from, to, of) => `${from}–${to} von ${of}`,
  fr: (from, to, of) => `${from}–${to} sur ${of}`,
  ja: (from, to, of) => `${from}～${to} / ${of}`,
  'pt-BR': (from, to, of) => `${from}–${to} de ${of}`,
} satisfies Record<string, (from: string, to: string, of: string) => string>;

/** "1–25 of 1,204" in the page's language. */
export function rangeText({ from, to, count }: { from: number; to: number; count: number }): string {
  const number = new Intl.NumberFormat(options.lang);
  return RANGES[options.lang](number.format(from), number.format(to), number.format(count));
}
