const SLICE = 8 << 20;

/**
 * What tells a file's bytes from any others: the SHA-256 of the SHA-256 of its slices, so that a large file never is in
 * memory whole.
 */
export async function blobDigest(blob: Blob): Promise<string> {
  const digests: Uint8Array[] = [];
  for (let at = 0; at < blob.size || at === 0; at += SLICE) {
    const slice = await blob.slice(at, at + SLICE).arrayBuffer();
    digests.push(new Uint8Array(await crypto.subtle.digest('SHA-256', slice)));
  }
  const all = await new Blob(digests.map((digest) => digest.slice())).arrayBuffer();
  const digest = await crypto.subtle.digest('SHA-256', all);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
