import { vi } from 'vitest';

/** Wait until what is asserted holds; patient, as the machine may be busy. */
export const eventually = (holds: () => void): Promise<void> => vi.waitFor(holds, { timeout: 60_000 });
