import { accessOf } from '../access';
import { ACCESS } from '../types';
import { ownText } from './own-text';

const REMEMBERED = 1000;

/** How uses were paid for, by the texts that say so. */
export class AccessIndex {
  private readonly known = new Map<string, number>();

  /** One of ACCESS. */
  of(raw: string): number {
    const before = this.known.get(raw);
    if (before !== undefined) return before;
    const access = ACCESS[accessOf(raw.slice(0, 200)) ?? 'unsaid'];
    if (this.known.size < REMEMBERED) this.known.set(ownText(raw), access);
    return access;
  }
}
