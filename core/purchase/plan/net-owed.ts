/** What is owed is taken from the lots that begin first. */
export function netOwed(
  tokens: Float64Array,
  lots: readonly { readonly start: number }[],
  owed: number,
): void {
  if (owed <= 0) return;
  let rest = owed;
  for (const i of [...lots.keys()].sort((a, b) => (lots[a]?.start ?? 0) - (lots[b]?.start ?? 0))) {
    const taken = Math.min(rest, tokens[i] ?? 0);
    tokens[i] = (tokens[i] ?? 0) - taken;
    rest -= taken;
  }
}
