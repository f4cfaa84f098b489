import * as z from 'zod/mini';
import { Settings } from '@/core/model/settings';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Settings from whatever was stored: each key that doesn't parse gets its starting value; of a list only the
 * entries that don't parse are dropped, so one bad price never loses the others.
 * @param stored undefined: nothing was ever saved
 */
export function repairSettings(
  stored: unknown,
  defaults: Settings,
): { settings: Settings; repaired: readonly string[] } {
  if (stored === undefined) return { settings: defaults, repaired: [] };
  const source = isRecord(stored) ? stored : {};
  const repaired: string[] = [];
  const settings: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(Settings.shape)) {
    const value = source[key];
    if (z.safeParse(schema, value).success) {
      settings[key] = value;
    } else if (schema instanceof z.ZodMiniArray && Array.isArray(value)) {
      const entries: unknown[] = value;
      settings[key] = entries.filter((entry, index) => {
        const valid = z.safeParse(schema.def.element, entry).success;
        if (!valid) repaired.push(`${key}[${index}]`);
        return valid;
      });
    } else {
      repaired.push(key);
      settings[key] = Reflect.get(defaults, key);
    }
  }
  return { settings: Settings.parse(settings), repaired };
}
