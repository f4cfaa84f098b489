import * as z from 'zod/mini';

/** Not a schema of its own: one for records is large, and the background worker has to load it. */
function areFigures(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((one) => typeof one === 'string' || Number.isFinite(one))
  );
}

/** A reason or a gap: a code for its sentence, and the figures of the sentence's placeholders in order. */
export const Reason = z.object({
  code: z.string(),
  figures: z.custom<Readonly<Record<string, number | string>>>(areFigures),
});
export type Reason = z.infer<typeof Reason>;
