import { useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { FILE_KINDS } from '@/core/messages/file-part';

interface Props {
  readonly t: Translate;
  readonly filled: boolean;
  readonly choose: (files: readonly File[]) => void;
}

/** Takes files that are dropped or chosen, several at once. */
export function DropZone({ t, filled, choose }: Props) {
  const [over, setOver] = useState(false);
  const take = (list: FileList | null | undefined) => {
    const files = [...(list ?? [])];
    if (files.length > 0) choose(files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button inside is everyone's.
    <div
      class={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <p>{t('data_drop')}</p>
      <label class={filled ? 'button primary' : 'button'}>
        {t('data_choose_files')}
        <input
          type="file"
          class="visually-hidden"
          multiple
          accept={FILE_KINDS}
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <p class="quiet">{t('data_formats')}</p>
    </div>
  );
}
