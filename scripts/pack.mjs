import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { zipSync } from 'fflate';

/** Every file gets the same time, the first a zip knows, so that the same files make the same bytes anywhere. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Files as a zip that depends on their names and contents only.
 * @param {Record<string, Uint8Array>} files by name inside the zip @returns {Uint8Array}
 */
export function pack(files) {
  const sorted = Object.keys(files).sort();
  const options = { mtime: NO_TIME, level: 9, os: 3, attrs: 0o644 << 16 };
  return zipSync(Object.fromEntries(sorted.map((name) => [name, [files[name], options]])));
}

/** @param {string} folder @returns {Record<string, Uint8Array>} all files in it, by path with forward slashes */
export function filesOf(folder) {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length + 1).replaceAll(sep, '/'), readFileSync(path)];
      }),
  );
}
