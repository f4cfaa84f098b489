/** The chart colours of the theme in force, resolved from the design tokens. */
export interface ChartColours {
  readonly ink: string;
  readonly quiet: string;
  readonly hairline: string;
  readonly paper: string;
  readonly forecast: string;
  readonly look: string;
  readonly flex: string;
  readonly seats: string;
  readonly collections: string;
  readonly best: string;
}

/**
 * Resolve the tokens at an element. Canvas can't read `var()` or `light-dark()`, so a probe is measured.
 * @param scheme other than the one in force there
 */
export function chartColours(at: HTMLElement, scheme?: 'light'): ChartColours {
  const probe = at.ownerDocument.createElement('span');
  if (scheme) probe.style.colorScheme = scheme;
  at.append(probe);
  const read = (token: string): string => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const colours: ChartColours = {
    ink: read('--ink'),
    quiet: read('--ink-2'),
    hairline: read('--hairline'),
    paper: read('--paper'),
    forecast: read('--series-forecast'),
    look: read('--look'),
    flex: read('--series-flex'),
    seats: read('--series-seats'),
    collections: read('--series-collections'),
    best: read('--series-best'),
  };
  probe.remove();
  return colours;
}

/** The same colour, see-through. @param colour `rgb(r, g, b)` as computed styles give it */
export const fade = (colour: string, opacity: number): string =>
  colour.replace(/^rgba?\((.*)\)$/, (_, parts: string) => {
    const [r = '0', g = '0', b = '0'] = parts.split(',').map((part) => part.trim());
    return `rgba(${r}, ${g}, ${b}, ${opacity})`;
  });
