import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { BLUR_EVENT, isBlurred, setBlurred } from './blur';
import './blur.css';

interface Props {
  readonly t: Translate;
  /** Remember what was chosen. */
  readonly keep: (on: boolean) => void;
}

/** Blurs names and money on this page, or shows them again. */
export function BlurToggle({ t, keep }: Props) {
  const [on, set] = useState(isBlurred);
  useEffect(() => {
    const look = () => set(isBlurred());
    look();
    document.addEventListener(BLUR_EVENT, look);
    return () => document.removeEventListener(BLUR_EVENT, look);
  }, []);
  const toggle = () => {
    setBlurred(!on);
    keep(!on);
  };
  return (
    <button
      type="button"
      class="button plain blur-toggle"
      aria-pressed={on}
      title={t('blur_why')}
      onClick={toggle}
    >
      {t(on ? 'blur_show' : 'blur_hide')}
    </button>
  );
}
