type Dimensions = Readonly<Record<string, readonly string[]>>;
type Pick<D extends Dimensions> = { readonly [K in keyof D]: D[K][number] };

/**
 * Few combinations in which every two values of different dimensions meet at least once (greedy, deterministic).
 * @param limit stop after so many: the pairs left over then never meet
 */
export function pairwise<const D extends Dimensions>(dimensions: D, limit: number): Pick<D>[] {
  const names: (keyof D & string)[] = Object.keys(dimensions);
  const pair = (a: string, x: string, b: string, y: string): string => [a, x, b, y].join('\0');
  const open = new Set<string>();
  names.forEach((a, at) => {
    for (const b of names.slice(at + 1))
      for (const x of dimensions[a] ?? []) for (const y of dimensions[b] ?? []) open.add(pair(a, x, b, y));
  });
  const picks: Pick<D>[] = [];
  while (open.size > 0 && picks.length < limit) {
    const pick: Record<string, string> = {};
    const gain = (name: string, value: string): number =>
      names.reduce((sum, other) => {
        const chosen = pick[other];
        if (chosen === undefined || other === name)
          return sum + (chosen === undefined ? unmet(name, value, other) : 0);
        return sum + 100 * Number(has(name, value, other, chosen));
      }, 0);
    const has = (a: string, x: string, b: string, y: string): boolean =>
      open.has(names.indexOf(a) < names.indexOf(b) ? pair(a, x, b, y) : pair(b, y, a, x));
    const unmet = (a: string, x: string, b: string): number =>
      (dimensions[b] ?? []).filter((y) => has(a, x, b, y)).length;
    for (const name of names) {
      const all = dimensions[name] ?? [];
      const turn = picks.length % all.length; // ties don't always fall to the same value
      const values = [...all.slice(turn), ...all.slice(0, turn)];
      const best = values.toSorted((x, y) => gain(name, y) - gain(name, x))[0];
      if (best !== undefined) pick[name] = best;
    }
    const before = open.size;
    names.forEach((a, at) => {
      for (const b of names.slice(at + 1)) open.delete(pair(a, pick[a] ?? '', b, pick[b] ?? ''));
    });
    picks.push(pick as Pick<D>);
    if (open.size === before) break;
  }
  return picks;
}
