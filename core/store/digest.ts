import type { Capture } from '@/core/model/capture';

/** SHA-256 of a text, as hex. */
export async function digestOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Digest of what a capture says: not of when it was read, in which language, or in which order the table was sorted. */
export function contentDigest(capture: Capture): Promise<string> {
  const { complete, figures, events, lots, lotsComplete, uses } = capture;
  const rows = capture.observations.map((row) => JSON.stringify(row)).sort();
  return digestOf(JSON.stringify([complete, figures, events, lots, lotsComplete, uses, rows]));
}
