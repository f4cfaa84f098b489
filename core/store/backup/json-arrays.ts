const ARRAYS = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array } as const;
type ArrayName = keyof typeof ARRAYS;

const SLICE = 0x8000; // as many arguments as a call may have anywhere

function base64(view: ArrayBufferView): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  let text = '';
  for (let at = 0; at < bytes.length; at += SLICE)
    text += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  return btoa(text);
}

const nameOf = (value: unknown): ArrayName | null => {
  for (const name of ['Uint8Array', 'Uint16Array', 'Uint32Array', 'Int32Array', 'Float64Array'] as const)
    if (value instanceof ARRAYS[name]) return name;
  return null;
};

/** For `JSON.stringify`: typed arrays as text. Bytes are in the machine's order, little-endian wherever browsers run. */
export function packArrays(_key: string, value: unknown): unknown {
  const name = nameOf(value);
  return name && ArrayBuffer.isView(value) ? { $array: name, base64: base64(value) } : value;
}

/** For `JSON.parse`: the typed arrays again. @throws on text that is no base64 */
export function unpackArrays(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$array' in value) || !('base64' in value))
    return value;
  const array = Object.entries(ARRAYS).find(([name]) => name === value.$array)?.[1];
  if (!array || typeof value.base64 !== 'string') return value;
  const bytes = Uint8Array.from(atob(value.base64), (char) => char.charCodeAt(0));
  return new array(bytes.buffer);
}
