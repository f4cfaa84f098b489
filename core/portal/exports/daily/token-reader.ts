import type { DecimalMark } from '@/core/units/number-mark';
import { parseTokenColumn } from '@/core/units/numbers';
import type { ParseCode } from '@/core/units/parsed';
import { type Cell, cellText } from '../rows';
import { ABSENT, type RowCode } from '../types';
import { ownText } from './own-text';

const MOST = 0x7fffffff;
const REMEMBERED = 100_000;
const PROOF: Readonly<Record<DecimalMark, string>> = { '.': '0.5', ',': '0,5' };

/**
 * Reads a column of tokens cell by cell. The first rows together decide the decimal mark (`learn`); where they leave
 * it open, the first cell that can be read in one way only does. A cell written otherwise is refused.
 */
export class TokenReader {
  /** Why the last cell wasn't read; null: it was. */
  code: RowCode | null = null;
  /** The last cell was finer than 1/100 token. */
  rounded = false;
  private mark: DecimalMark | null = null;
  private doubtful = false;
  private readonly known = new Map<string, number>();
  private readonly knownRounded = new Map<string, number>();

  /** @param first cells of the column's first rows @param others cells of other number columns */
  learn(first: readonly Cell[], others: readonly Cell[]): void {
    const texts = (cells: readonly Cell[]) => cells.filter((cell) => typeof cell === 'string');
    const { decimal, contradictory } = parseTokenColumn(texts(first), '', { evidence: texts(others) });
    this.mark = decimal;
    this.doubtful = contradictory;
  }

  /** Tokens of a cell in 1/100, ABSENT when blank or refused (see `code`). */
  read(cell: Cell | undefined): number {
    this.code = null;
    this.rounded = false;
    if (typeof cell !== 'string') return typeof cell === 'number' ? this.exact(cell) : ABSENT;
    const before = this.known.get(cell);
    if (before !== undefined) return before;
    const rounded = this.knownRounded.get(cell);
    this.rounded = rounded !== undefined;
    return rounded ?? this.slow(cell);
  }

  /** A number that came as one. JSON and workbooks hold binary fractions: 0.1 + 0.2 is meant as 0.3. */
  private exact(value: number): number {
    const scaled = Math.round(value * 1e8) / 1e6;
    const nearest = Math.round(scaled);
    this.rounded = nearest !== scaled;
    const down = Math.floor(scaled);
    return this.bounded(scaled - down === 0.5 ? down + (down % 2) : nearest);
  }

  private bounded(value: number): number {
    if (value < 0) return this.refuse('negative');
    return value <= MOST ? value : this.refuse('out-of-range');
  }

  private slow(raw: string): number {
    const text = cellText(raw).trim();
    const plain = plainTokens(text, this.mark);
    if (plain >= 0) return this.remember(raw, plain, this.known);
    const evidence = this.mark === null ? [] : [PROOF[this.mark]];
    const { values, decimal } = parseTokenColumn([text], '', { evidence });
    const [value] = values;
    if (!value?.ok) {
      if (value?.code === 'empty') return this.remember(raw, ABSENT, this.known);
      return this.refuse(value && isRowCode(value.code) ? value.code : 'unparsable');
    }
    if (this.mark !== null && decimal !== null && decimal !== this.mark) return this.refuse('contradiction');
    if (this.doubtful && decimal === null) return this.refuse('contradiction');
    if (this.mark === null && decimal !== null) this.mark = decimal;
    const bounded = this.bounded(value.value);
    this.rounded = value.rounded === true;
    if (this.code !== null) return bounded;
    return this.remember(raw, bounded, this.rounded ? this.knownRounded : this.known);
  }

  private remember(raw: string, value: number, known: Map<string, number>): number {
    if (known.size >= REMEMBERED) known.clear();
    known.set(ownText(raw), value);
    return value;
  }

  private refuse(code: RowCode): number {
    this.code = code;
    return ABSENT;
  }
}

const isRowCode = (code: ParseCode): code is Exclude<ParseCode, 'empty'> => code !== 'empty';

/** Digits, at most two of them behind the decimal mark, in 1/100; -1 for anything else. */
function plainTokens(text: string, mark: DecimalMark | null): number {
  if (text.length === 0 || text.length > 9) return -1;
  let value = 0;
  let behind = -1;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      if (behind >= 0) behind++;
    } else if (behind < 0 && mark !== null && at > 0 && text[at] === mark) behind = 0;
    else return -1;
  }
  if (behind === 0 || behind > 2) return -1;
  const scaled = value * (behind === 1 ? 10 : behind === 2 ? 1 : 100);
  return scaled <= MOST ? scaled : -1;
}
