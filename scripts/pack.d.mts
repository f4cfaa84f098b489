/** Files as a zip that depends on their names and contents only. */
export function pack(files: Readonly<Record<string, Uint8Array>>): Uint8Array;

/** All files of a folder, by path with forward slashes. */
export function filesOf(folder: string): Record<string, Uint8Array>;
