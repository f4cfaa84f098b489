import { useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { type Effect, Scenario } from '@/core/model/scenario';
import { DayField } from '../data/DayField';
import { RemoveButton } from '../RemoveButton';
import { EffectFields } from './EffectFields';
import { EFFECT_KINDS, EFFECT_NAMES, newEffect } from './new-effect';

interface Props {
  readonly t: Translate;
  readonly scenario: Scenario;
  readonly currency: string;
  readonly products: readonly string[];
  readonly save: (scenario: Scenario) => void;
  readonly cancel: () => void;
}

const PRODUCTS = 'scenario-products';

/** Name, days and effects of one scenario. */
export function ScenarioEditor({ t, scenario, currency, products, save, cancel }: Props) {
  const [draft, setDraft] = useState(scenario);
  const put = (part: Partial<Scenario>) => setDraft((before) => ({ ...before, ...part }));
  const effects = (change: (list: Effect[]) => Effect[]) =>
    setDraft((before) => ({ ...before, effects: change(before.effects) }));
  const wrongDays = draft.to !== null && draft.to < draft.from;
  const isWhole = Scenario.safeParse(draft).success && draft.name.trim() !== '' && named(draft.effects);
  return (
    <form
      class="scenario-editor"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) save({ ...draft, name: draft.name.trim() });
      }}
    >
      <h3>{scenario.name === '' ? t('scenario_new') : scenario.name}</h3>
      <div class="settings-row">
        <label class="labelled">
          <span class="quiet">{t('scenario_name')}</span>
          <input
            type="text"
            class="field"
            maxLength={100}
            value={draft.name}
            onInput={(event) => put({ name: event.currentTarget.value })}
          />
        </label>
        <DayField
          label={t('scenario_from')}
          value={draft.from}
          put={(from) => from !== null && put({ from })}
        />
        <DayField label={t('scenario_to')} value={draft.to} put={(to) => put({ to })} />
      </div>
      {wrongDays ? (
        <p class="danger" role="alert">
          {t('scenario_error_days')}
        </p>
      ) : null}
      {draft.effects.map((effect, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: effects have no other name, and stay in place
        <fieldset class="scenario-effect" key={at}>
          <legend class="visually-hidden">{t('scenario_effect_number', [String(at + 1)])}</legend>
          <label class="labelled">
            <span class="quiet">{t('scenario_kind')}</span>
            <select
              class="field"
              value={effect.kind}
              onChange={(event) => {
                const chosen = EFFECT_KINDS.find((one) => one === event.currentTarget.value);
                if (chosen) effects((list) => list.with(at, newEffect(chosen, products)));
              }}
            >
              {EFFECT_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(EFFECT_NAMES[kind])}
                </option>
              ))}
            </select>
          </label>
          <EffectFields
            t={t}
            effect={effect}
            currency={currency}
            productsList={PRODUCTS}
            change={(next) => effects((list) => list.with(at, next))}
          />
          {draft.effects.length > 1 ? (
            <RemoveButton
              t={t}
              name={t(EFFECT_NAMES[effect.kind])}
              onRemove={() => effects((list) => list.toSpliced(at, 1))}
            />
          ) : null}
        </fieldset>
      ))}
      <datalist id={PRODUCTS}>
        {products.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div class="data-actions">
        <button type="submit" class="button primary" disabled={!isWhole}>
          {t('scenario_save')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => effects((list) => [...list, newEffect('people', products)])}
        >
          {t('scenario_add_effect')}
        </button>
        <button type="button" class="button plain" onClick={cancel}>
          {t('scenario_cancel')}
        </button>
      </div>
    </form>
  );
}

/** Whether every effect that is about a product names it. */
const named = (effects: readonly Effect[]): boolean =>
  effects.every(
    (effect) =>
      !('product' in effect && effect.product === '') && !(effect.kind === 'mix' && effect.into === ''),
  );
