import { useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { fieldParsers, priceText, tokensText } from '@/components/ui/parse-field';
import type { EnteredBudget } from '@/core/model/soft-budget';
import { AmountField } from './AmountField';
import { ScopeFields } from './ScopeFields';
import type { DraftBudget, SoftBudgetEvents, SoftBudgetView } from './soft-view';
import { SPANS } from './spans';

interface Props {
  readonly t: Translate;
  readonly draft: DraftBudget;
  /** Of the person it is about. */
  readonly name: string | null;
  readonly view: Pick<SoftBudgetView, 'currency' | 'groups' | 'hasPeople'>;
  readonly searchPeople: SoftBudgetEvents['searchPeople'];
  readonly save: (budget: EnteredBudget) => void;
  readonly cancel: () => void;
}

const SPAN_NAMES = ['month', 'quarter', 'year'] as const;

/** Whose budget, for how long, and how much. */
export function SoftBudgetEditor({ t, draft: first, name, view, searchPeople, save, cancel }: Props) {
  // An amount in a currency the price book no longer has is entered anew.
  const foreign =
    first.amount !== null && 'money' in first.amount && first.amount.money.currency !== view.currency;
  const [draft, setDraft] = useState(foreign ? { ...first, amount: null } : first);
  const [inMoney, setInMoney] = useState(first.amount !== null && 'money' in first.amount);
  const put = (part: Partial<DraftBudget>) => setDraft((before) => ({ ...before, ...part }));
  const { amount, scope, person } = draft;
  const { currency } = view;
  const parse = fieldParsers(t);
  const isWhole = amount !== null && (scope.kind !== 'person' || person !== null);
  return (
    <form
      class="soft-editor"
      onSubmit={(event) => {
        event.preventDefault();
        if (amount !== null && isWhole) save({ ...draft, amount });
      }}
    >
      <h3>{t(first.amount === null ? 'soft_new' : 'soft_one')}</h3>
      <div class="settings-row">
        <ScopeFields t={t} draft={draft} name={name} view={view} searchPeople={searchPeople} put={put} />
        <label class="labelled">
          <span class="quiet">{t('soft_span')}</span>
          <select
            class="field"
            value={draft.span}
            onChange={(event) => {
              const span = SPAN_NAMES.find((one) => one === event.currentTarget.value);
              if (span) put({ span });
            }}
          >
            {SPAN_NAMES.map((span) => (
              <option key={span} value={span}>
                {t(SPANS[span])}
              </option>
            ))}
          </select>
        </label>
        <label class="labelled">
          <span class="quiet">{t('soft_unit')}</span>
          <select
            class="field"
            value={inMoney ? 'money' : 'tokens'}
            onChange={(event) => {
              setInMoney(event.currentTarget.value === 'money');
              put({ amount: null });
            }}
          >
            <option value="tokens">{t('soft_unit_tokens')}</option>
            <option value="money">{t('soft_unit_money', [currency])}</option>
          </select>
        </label>
        {inMoney ? (
          <AmountField
            key="money"
            label={t('soft_amount_money', [currency])}
            text={amount && 'money' in amount ? priceText(amount.money.minor, currency, t.locale) : ''}
            parse={(text) => parse.price(text, currency)}
            put={(minor) => put({ amount: minor === null ? null : { money: { minor, currency } } })}
          />
        ) : (
          <AmountField
            key="tokens"
            label={t('soft_amount_tokens')}
            text={amount && 'tokens' in amount ? tokensText(amount.tokens, t.locale) : ''}
            parse={parse.tokens}
            put={(tokens) => put({ amount: tokens === null ? null : { tokens } })}
          />
        )}
      </div>
      <div class="data-actions">
        <button type="submit" class="button primary" disabled={!isWhole}>
          {t('soft_save')}
        </button>
        <button type="button" class="button plain" onClick={cancel}>
          {t('scenario_cancel')}
        </button>
      </div>
    </form>
  );
}
