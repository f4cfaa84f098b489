import type { MessageKey } from '@/components/text/keys';
import type { Translate } from '@/components/text/translate';

interface Props {
  readonly t: Translate;
  readonly keys: readonly MessageKey[];
}

/** What heads columns of numbers. */
export const NumberHeads = ({ t, keys }: Props) => (
  <>
    {keys.map((key) => (
      <th key={key} scope="col" class="number">
        {t(key)}
      </th>
    ))}
  </>
);
