/**
 * Which keys belong to one person, when each list proves that its keys do (union-find with path halving).
 * @returns a key's group, named by the same key for all of its members
 */
export function groupKeys(lists: readonly (readonly string[])[]): (key: string) => string {
  const parents = new Map<string, string>();
  const root = (key: string): string => {
    let at = key;
    for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) {
      parents.set(at, parents.get(up) ?? up);
      at = up;
    }
    return at;
  };
  for (const [first, ...rest] of lists) {
    if (first === undefined) continue;
    for (const key of rest) parents.set(root(key), root(first));
  }
  return root;
}
