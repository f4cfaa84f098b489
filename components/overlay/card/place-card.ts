const GAP = 6;
const EDGE = 8;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Where a card of some size goes beside its chip: below when there is room, else above, else where there is
 * more; always within the window.
 * @returns left and top in the window's px
 */
export function placeCard(
  chip: Box,
  card: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
): { left: number; top: number } {
  const below = view.height - chip.bottom - GAP - EDGE;
  const above = chip.top - GAP - EDGE;
  const goesBelow = card.height <= below || below >= above;
  const top = goesBelow ? chip.bottom + GAP : chip.top - GAP - card.height;
  const clamp = (at: number, size: number, room: number): number =>
    Math.max(EDGE, Math.min(at, room - size - EDGE));
  return {
    left: clamp(chip.left, card.width, view.width),
    top: clamp(top, card.height, view.height),
  };
}
