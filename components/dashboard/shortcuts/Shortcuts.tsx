import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { isBlurred, setBlurred } from '@/components/ui/blur';
import { followKeys } from './follow-keys';
import { keyOf } from './key-of';
import { focusSearch, toggleTwin } from './perform';
import { SHORTCUTS, type ShortcutAction } from './registry';
import { ShortcutsDialog } from './ShortcutsDialog';
import { areShortcutsOn, SHORTCUTS_EVENT, setShortcuts } from './switch';
import { takesText } from './takes-text';
import './shortcuts.css';

interface Props {
  readonly t: Translate;
  /** Remember whether single keys do things. */
  readonly keepShortcuts: (on: boolean) => void;
  readonly keepBlur: (on: boolean) => void;
}

/** The button that lists the keyboard shortcuts, and the shortcuts themselves. */
export function Shortcuts({ t, keepShortcuts, keepBlur }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [on, set] = useState(areShortcutsOn);
  useEffect(() => {
    const look = () => set(areShortcutsOn());
    look();
    document.addEventListener(SHORTCUTS_EVENT, look);
    return () => document.removeEventListener(SHORTCUTS_EVENT, look);
  }, []);
  useEffect(() => {
    if (!on) return;
    const follow = followKeys(SHORTCUTS);
    const perform = (action: ShortcutAction) => {
      if (action === 'help') dialog.current?.showModal();
      else if (action === 'search') focusSearch(document);
      else if (action === 'twin') toggleTwin(document, innerHeight);
      else if (action === 'blur') {
        setBlurred(!isBlurred());
        keepBlur(isBlurred());
      } else location.hash = `#/${action.go}`;
    };
    const press = (event: KeyboardEvent) => {
      if (/^(Shift|CapsLock|AltGraph)$/.test(event.key)) return; // on the way to a sign
      const own = event.defaultPrevented || takesText(event.target);
      const action = follow(own ? null : keyOf(event));
      if (!action) return;
      event.preventDefault(); // the key shall not be typed into what gets the focus
      perform(action);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on, keepBlur]);
  return (
    <>
      <button
        type="button"
        class="button plain shortcuts-open"
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        {t('shortcuts_open')}
      </button>
      <ShortcutsDialog
        t={t}
        dialog={dialog}
        on={on}
        change={(next) => {
          setShortcuts(next);
          keepShortcuts(next);
        }}
      />
    </>
  );
}
