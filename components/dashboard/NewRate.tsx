import { useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { Field } from '@/components/ui/Field';
import { fieldParsers, tokensText } from '@/components/ui/parse-field';
import type { Centitokens } from '@/core/units/brands';
import { RemoveButton } from './RemoveButton';

interface Props {
  readonly t: Translate;
  readonly namesList: string;
  readonly add: (product: string, perDay: Centitokens) => void;
  readonly cancel: () => void;
}

/** A row for one more rate, handed on once product and tokens are both there. */
export function NewRate({ t, namesList, add, cancel }: Props) {
  const parse = fieldParsers(t);
  const [draft, setDraft] = useState<{ product?: string; perDay?: Centitokens }>({});
  const put = (part: typeof draft) => {
    const next = { ...draft, ...part };
    if (next.product && next.perDay !== undefined) add(next.product, next.perDay);
    else setDraft(next);
  };
  return (
    <tbody>
      <tr>
        <td>
          <Field
            label={t('settings_rate_product')}
            hideLabel
            text={draft.product ?? ''}
            list={namesList}
            parse={parse.name}
            onValue={(product) => put({ product })}
          />
        </td>
        <td>
          <Field
            label={t('settings_rate_per_day')}
            hideLabel
            numeric
            width="96px"
            text={draft.perDay === undefined ? '' : tokensText(draft.perDay, t.locale)}
            parse={parse.tokens}
            onValue={(perDay) => put({ perDay })}
          />
        </td>
        <td />
        <td />
        <td>
          <RemoveButton t={t} name={draft.product ?? ''} onRemove={cancel} />
        </td>
      </tr>
    </tbody>
  );
}
