const FIRST = 1 << 8;
const MOST = 1 << 15;
/** Slots for an entry: few meet. */
const SPARE = 4;

/** Cells longer than this many bytes are not remembered. */
export const LONGEST_CELL = 600;

/**
 * What the cells of a column were read as, looked up by their bytes: no string is made for a cell that came before.
 * Open addressing; the bytes of all entries stand one behind the other.
 */
export class RawColumn {
  private room = FIRST;
  private slots = new Int32Array(FIRST * SPARE).fill(-1);
  private hashes = new Int32Array(FIRST);
  private values = new Float64Array(FIRST);
  private ends = new Int32Array(FIRST + 1); // entry n stands in pool[ends[n], ends[n + 1])
  private pool: DataView = new DataView(new ArrayBuffer(1 << 12));
  private count = 0;

  /** How many entries there are. */
  get size(): number {
    return this.count;
  }

  /** The next entry will push all others out. */
  get isFull(): boolean {
    return this.count >= MOST;
  }

  /** Number of the entry for the bytes from start to end; -1 when there is none. */
  find(bytes: DataView, start: number, end: number): number {
    const { slots, hashes, ends } = this;
    const hash = hashOf(bytes, start, end);
    const length = end - start;
    const last = slots.length - 1;
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const at = slots[slot] ?? -1;
      if (at < 0) return -1;
      if (hashes[at] !== hash) continue;
      const from = ends[at] ?? 0;
      if ((ends[at + 1] ?? 0) - from === length && this.isSame(from, bytes, start, length)) return at;
    }
  }

  private isSame(from: number, bytes: DataView, start: number, length: number): boolean {
    const { pool } = this;
    let i = 0;
    for (; i + 4 <= length; i += 4) if (pool.getInt32(from + i) !== bytes.getInt32(start + i)) return false;
    for (; i < length; i++) if (pool.getInt8(from + i) !== bytes.getInt8(start + i)) return false;
    return true;
  }

  /** What an entry was read as. */
  valueAt(at: number): number {
    return this.values[at] ?? 0;
  }

  /** Remember what a cell was read as. @returns its number */
  add(bytes: DataView, start: number, end: number, value: number): number {
    if (this.isFull) this.clear();
    if (this.count === this.room) this.widen();
    const hash = hashOf(bytes, start, end);
    const at = this.count++;
    const from = this.ends[at] ?? 0;
    const to = from + end - start;
    if (to > this.pool.byteLength) this.pool = larger(this.pool, to * 2);
    for (let i = start; i < end; i++) this.pool.setInt8(from + i - start, bytes.getInt8(i));
    this.ends[at + 1] = to;
    this.hashes[at] = hash;
    this.values[at] = value;
    this.place(at, hash);
    return at;
  }

  /** Forget everything: numbers of entries given before mean nothing any more. */
  clear(): void {
    this.slots.fill(-1);
    this.count = 0;
  }

  private place(at: number, hash: number): void {
    const last = this.slots.length - 1;
    let slot = hash & last;
    while ((this.slots[slot] ?? -1) >= 0) slot = (slot + 1) & last;
    this.slots[slot] = at;
  }

  private widen(): void {
    const { hashes, values, ends } = this;
    this.room *= 2;
    this.hashes = new Int32Array(this.room);
    this.hashes.set(hashes);
    this.values = new Float64Array(this.room);
    this.values.set(values);
    this.ends = new Int32Array(this.room + 1);
    this.ends.set(ends);
    this.slots = new Int32Array(this.room * SPARE).fill(-1);
    for (let at = 0; at < this.count; at++) this.place(at, hashes[at] ?? 0);
  }
}

function larger(view: DataView, length: number): DataView<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  bytes.set(new Uint8Array(view.buffer));
  return new DataView(bytes.buffer);
}

/** Hash of some bytes, a word at a time. */
function hashOf(bytes: DataView, start: number, end: number): number {
  let hash = end - start;
  let at = start;
  for (; at + 4 <= end; at += 4) hash = mixed(hash, bytes.getInt32(at));
  for (; at < end; at++) hash = mixed(hash, bytes.getInt8(at));
  return hash;
}

function mixed(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x9e3779b1);
  return product ^ (product >>> 15);
}
