/** How a language writes numbers: its decimal mark and what stands between thousands. */
export interface NumberConvention {
  readonly decimal: string;
  readonly group: string;
}

const known = new Map<string, NumberConvention | null>();

/**
 * The number marks of a BCP 47 language, from the browser's own data.
 * @returns null when the language is blank, malformed or unknown to the browser
 */
export function conventionOf(language: string): NumberConvention | null {
  const before = known.get(language);
  if (before !== undefined) return before;
  const convention = look(language);
  if (known.size < 200) known.set(language, convention);
  return convention;
}

function look(language: string): NumberConvention | null {
  try {
    if (Intl.NumberFormat.supportedLocalesOf(language).length === 0) return null;
    const parts = new Intl.NumberFormat(language).formatToParts(1234567.5);
    const mark = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
    const group = mark('group');
    return { decimal: mark('decimal'), group: /\s/.test(group) ? ' ' : group };
  } catch {
    return null;
  }
}
