/** A key press, as the browser tells it. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'repeat' | 'isComposing'
>;

/**
 * The key as shortcuts are written; null: it is none. A letter that isn't Latin (Korean, Greek, Cyrillic keyboards)
 * counts as the one at its place. Shift counts only where it makes another sign: `?` on most keyboards, `/` on some.
 */
export function keyOf(press: Press): string | null {
  const { key, code, ctrlKey, altKey, metaKey, shiftKey, repeat, isComposing } = press;
  if (ctrlKey || altKey || metaKey || repeat || isComposing) return null;
  const latin = /^[!-~]$/.test(key) ? key : (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null);
  return latin !== null && shiftKey && /^[a-z]$/i.test(latin) ? null : latin;
}
