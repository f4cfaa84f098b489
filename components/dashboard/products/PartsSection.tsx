import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import { WideTable } from '@/components/ui/WideTable';
import { productWords } from './product-words';
import type { PartUse, ProductView } from './products-view';

interface Props {
  readonly t: Translate;
  readonly view: ProductView;
}

/** What was used of which version and feature, where files say so. */
export function PartsSection({ t, view: { parts, currency } }: Props) {
  const { versions, features } = parts;
  if (versions.length + features.length === 0) return null;
  return (
    <section class="settings-section">
      <h2>{t('products_parts')}</h2>
      <Parts t={t} name={t('products_version')} parts={versions} currency={currency} />
      <Parts t={t} name={t('products_feature')} parts={features} currency={currency} />
    </section>
  );
}

interface PartsProps extends Pick<Props, 't'> {
  readonly name: string;
  readonly parts: readonly PartUse[];
  readonly currency: string;
}

function Parts({ t, name, parts, currency }: PartsProps) {
  if (parts.length === 0) return null;
  const { count, tokens } = productWords(t, currency);
  return (
    <WideTable name={name}>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <NumberHeads t={t} keys={['people_title', 'products_rows', 'shares_tokens']} />
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.name ?? ''} class={part.name === null ? 'quiet' : undefined}>
            <th scope="row">{part.name ?? t('products_unsaid')}</th>
            <td class="number">{count(part.people)}</td>
            <td class="number">{count(part.rows)}</td>
            <td class="number">{tokens(part.tokens)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
