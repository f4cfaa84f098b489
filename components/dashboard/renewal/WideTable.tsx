import type { ComponentChildren } from 'preact';

/** A table that scrolls sideways where the page is narrow, also by keyboard. */
export const WideTable = ({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ComponentChildren;
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
  <section class="settings-table" aria-label={name} tabIndex={0}>
    <table aria-label={name}>{children}</table>
  </section>
);
