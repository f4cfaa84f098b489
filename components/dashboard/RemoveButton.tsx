import type { Translate } from '@/components/text/translate';

interface Props {
  readonly t: Translate;
  readonly name: string;
  /** Said instead, where a name alone says too little. */
  readonly label?: string;
  readonly onRemove: () => void;
}

/** Removes one row of a table of settings; says which to those who don't see the row. */
export function RemoveButton({ t, name, label, onRemove }: Props) {
  return (
    <button
      type="button"
      class="button plain settings-remove"
      aria-label={label ?? t('settings_remove_named', [name])}
      onClick={onRemove}
    >
      ×
    </button>
  );
}
