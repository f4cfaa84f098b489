import type { Translate } from '@/components/text/translate';

interface Props {
  readonly t: Translate;
  /** null: names are shown everywhere, so there is nothing to say. */
  readonly names: 'shown' | 'hidden' | 'locked' | null;
  readonly show: (on: boolean) => void;
}

/** Real names for this visit, to merge people or to forget somebody: said plainly, and taken back by leaving. */
export function CareNames({ t, names, show }: Props) {
  if (names === null) return null;
  if (names === 'locked') return <p class="quiet">{t('care_names_locked')}</p>;
  const shown = names === 'shown';
  return (
    <div class="data-actions">
      <p class={shown ? 'look' : 'quiet'}>{t(shown ? 'care_names_shown' : 'care_names_hidden')}</p>
      <button type="button" class="button" aria-pressed={shown} onClick={() => show(!shown)}>
        {t(shown ? 'care_names_hide' : 'care_names_show')}
      </button>
    </div>
  );
}
