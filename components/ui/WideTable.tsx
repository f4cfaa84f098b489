import type { ComponentChildren } from 'preact';
import { Wide } from './Wide';

interface Props {
  readonly name: string;
  /** A class of the table. */
  readonly look?: string;
  readonly children: ComponentChildren;
}

/** A table that scrolls sideways where the page is narrow, also by keyboard. */
export const WideTable = ({ name, look, children }: Props) => (
  <Wide label={name}>
    <table class={look} aria-label={name}>
      {children}
    </table>
  </Wide>
);
