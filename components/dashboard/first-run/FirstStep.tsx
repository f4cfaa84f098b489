import type { ComponentChildren } from 'preact';
import type { Translate } from '@/components/text/translate';

interface Props {
  readonly t: Translate;
  readonly number: number;
  readonly title: string;
  readonly done: boolean;
  readonly children: ComponentChildren;
}

/** One of the first steps: its state, its title, what to do. */
export const FirstStep = ({ t, number, title, done, children }: Props) => (
  <li class={done ? 'first-step is-done' : 'first-step'}>
    <span class="first-mark" aria-hidden="true">
      {done ? '✓' : number}
    </span>
    <div>
      <h3>
        {title} <span class="first-state quiet">{t(done ? 'first_state_done' : 'first_state_open')}</span>
      </h3>
      {children}
    </div>
  </li>
);
