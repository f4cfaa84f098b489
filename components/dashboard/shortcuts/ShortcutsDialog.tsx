import type { RefObject } from 'preact';
import { Fragment } from 'preact';
import type { Translate } from '@/components/text/translate';
import { SHORTCUTS, type Shortcut } from './registry';

interface Props {
  readonly t: Translate;
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly on: boolean;
  readonly change: (on: boolean) => void;
}

/** What the keyboard can do here, and whether it may. The browser gives the focus back when it closes. */
export function ShortcutsDialog({ t, dialog, on, change }: Props) {
  const views = SHORTCUTS.filter(({ action }) => typeof action === 'object');
  return (
    <dialog ref={dialog} class="shortcuts" aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title">{t('shortcuts_title')}</h2>
      <List t={t} shortcuts={SHORTCUTS.filter((one) => !views.includes(one))} />
      <h3>{t('shortcuts_views')}</h3>
      <List t={t} shortcuts={views} />
      <label class="settings-check">
        <input type="checkbox" checked={on} onChange={(event) => change(event.currentTarget.checked)} />
        {t('shortcuts_on')}
      </label>
      <form method="dialog">
        <button type="submit" class="button">
          {t('shortcuts_close')}
        </button>
      </form>
    </dialog>
  );
}

const List = ({ t, shortcuts }: Pick<Props, 't'> & { readonly shortcuts: readonly Shortcut[] }) => (
  <ul class="shortcuts-list">
    {shortcuts.map(({ keys, name }) => (
      <li key={name}>
        <span>{t(name)}</span>
        <span class="shortcuts-keys">
          {keys.map((key, i) => (
            <Fragment key={key}>
              {i > 0 ? <span class="quiet"> {t('shortcuts_then')} </span> : null}
              <kbd>{key}</kbd>
            </Fragment>
          ))}
        </span>
      </li>
    ))}
  </ul>
);
