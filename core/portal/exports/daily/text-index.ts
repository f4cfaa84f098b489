import { textOf } from '@/core/portal/read-person';
import { placeholderCode } from '@/core/units/placeholder';
import { Refused } from '../refused';
import { NONE } from '../types';
import { ownText } from './own-text';

/** No company has as many products, versions or teams. */
const MOST = 100_000;

/** Distinct texts of a column, numbered as they come. Rows of exports repeat a few names over and over. */
export class TextIndex {
  readonly entries: string[] = [];
  private readonly byRaw = new Map<string, number>();
  private readonly byText = new Map<string, number>();
  private last = '';
  private lastAt = NONE;

  /** @param isNothing texts that stand for no entry, such as the word for a total */
  constructor(private readonly isNothing: (text: string) => boolean = () => false) {}

  /** Number of a cell's text; NONE for a blank, a dash, or what stands for nothing. @throws Refused `too-large` */
  of(raw: string): number {
    if (raw === this.last) return this.lastAt;
    const at = this.byRaw.get(raw) ?? this.add(raw);
    this.last = raw;
    this.lastAt = at;
    return at;
  }

  private add(raw: string): number {
    if (this.byRaw.size >= MOST) throw new Refused('too-large');
    const own = ownText(raw);
    const at = placeholderCode(own) || this.isNothing(own) ? NONE : this.placed(textOf(own));
    this.byRaw.set(own, at);
    return at;
  }

  private placed(text: string): number {
    const before = this.byText.get(text);
    if (before !== undefined) return before;
    const at = this.entries.push(text) - 1;
    this.byText.set(text, at);
    return at;
  }
}
