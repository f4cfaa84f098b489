import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** Takes the next bytes of a file. */
export type Sink = (bytes: Uint8Array) => void;

/** One file inside a ZIP, written piece by piece. */
export interface ZipEntry {
  readonly push: Sink;
  readonly end: () => void;
}

/** A ZIP written as it grows: nothing of it stays in memory. One entry is open at a time. */
export interface ZipFile {
  /** @param packed it is compressed already */
  readonly entry: (name: string, packed?: boolean) => ZipEntry;
  readonly end: () => void;
}

const NOTHING = new Uint8Array();
/** Fast: a million lines are text of some 100 MB, which level 6 makes hardly smaller and takes thrice as long for. */
const LEVEL = 3;

/**
 * @param at when its entries were made: years 1980 to 2099
 * @throws Error when an entry can't be written
 */
export function zipFile(sink: Sink, at: Date): ZipFile {
  const zip = new Zip((failed, bytes) => {
    if (failed) throw failed;
    if (bytes.length > 0) sink(bytes);
  });
  return {
    entry: (name, packed = false) => {
      const file = packed ? new ZipPassThrough(name) : new ZipDeflate(name, { level: LEVEL });
      file.mtime = at;
      zip.add(file);
      return { push: (bytes) => file.push(bytes), end: () => file.push(NOTHING, true) };
    },
    end: () => zip.end(),
  };
}
