const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A piece of a text: as UTF-8, which is quicker to walk, and as a string for who needs one. */
export interface TextPiece {
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** @param bytes valid UTF-8; a string is only made when asked for */
export function pieceOfBytes(bytes: Uint8Array): TextPiece {
  let text: string | null = null;
  return {
    bytes,
    get text() {
      text ??= decoder.decode(bytes);
      return text;
    },
  };
}

export function pieceOfText(text: string): TextPiece {
  let bytes: Uint8Array | null = null;
  return {
    get bytes() {
      bytes ??= encoder.encode(text);
      return bytes;
    },
    text,
  };
}
