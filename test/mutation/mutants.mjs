// What Stryker would change in a folder, and a fair share of it.
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';

const quiet = { debug() {}, info() {}, warn() {}, error() {}, isDebugEnabled: () => false };

/** Every mutant of the folder in `core`, by file and place. Files that hold nothing but types have none. */
export async function mutantsOf(folder) {
  const names = globSync(`core/${folder}/**/*.ts`).sort();
  const files = names.map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') }));
  const options = { ignorers: [], excludedMutations: [], plugins: null };
  return (await new Instrumenter(quiet).instrument(files, options)).mutants;
}

/** What tells a mutant from all others, mixed with a seed: 12 hexadecimal digits. Files may be named from anywhere. */
export function markOf({ fileName, location, mutatorName, replacement }, seed = '') {
  const path = fileName.slice(fileName.lastIndexOf('/core/') + 1);
  const place = Object.values(location).map(({ line, column }) => `${line}:${column}`);
  const told = [seed, relative('.', path), ...place, mutatorName, replacement].join('|');
  return createHash('sha256').update(told).digest('hex').slice(0, 12);
}

/** `count` of the mutants: they are parted, in the order of files and places, into as many equal shares, and the seed takes one of each. */
export function sampleOf(mutants, count, seed) {
  if (count >= mutants.length) return mutants;
  const shares = Array.from({ length: count }, (_, at) =>
    mutants.slice(Math.floor((at * mutants.length) / count), Math.floor(((at + 1) * mutants.length) / count)),
  );
  return shares.map((share) =>
    share.reduce((first, next) => (markOf(next, seed) < markOf(first, seed) ? next : first)),
  );
}

/** The place of a mutant as Stryker's `mutate` takes it, lines counted from 1. */
export const rangeOf = ({ fileName, location: { start, end } }) =>
  `${fileName}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;
