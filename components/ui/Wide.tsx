import type { ComponentChildren } from 'preact';

interface Props {
  readonly label: string;
  readonly children: ComponentChildren;
}

/** Holds a table that may be wider than a narrow page. */
export const Wide = ({ label, children }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
  <section class="settings-table" aria-label={label} tabIndex={0}>
    {children}
  </section>
);
