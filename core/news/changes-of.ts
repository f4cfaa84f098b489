/**
 * What a version changed, as its changelog says: the points under its heading, without marks of emphasis or code.
 * @param changelog Markdown with a second-level heading a version
 * @returns none when the changelog doesn't know the version
 */
export function changesOf(changelog: string, version: string): string[] {
  const lines = changelog.split(/\r?\n/);
  const start = lines.findIndex(
    (line) => line.startsWith('## ') && line.slice(3).trim().split(' ')[0] === version,
  );
  if (start < 0) return [];
  const next = lines.findIndex((line, at) => at > start && line.startsWith('## '));
  return lines
    .slice(start + 1, next < 0 ? undefined : next)
    .flatMap((line) => (line.startsWith('- ') ? [line.slice(2).replaceAll(/[*`]/g, '').trim()] : []));
}
