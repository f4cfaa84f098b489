import type { Translate } from '@/components/text/translate';

interface Props {
  readonly t: Translate;
  readonly name: string;
  readonly onRemove: () => void;
}

/** Removes one row of a table of settings; says which to those who don't see the row. */
export function RemoveButton({ t, name, onRemove }: Props) {
  return (
    <button
      type="button"
      class="button plain settings-remove"
      aria-label={t('settings_remove_named', [name])}
      onClick={onRemove}
    >
      ×
    </button>
  );
}
