import { useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { Field } from '@/components/ui/Field';
import { fieldParsers } from '@/components/ui/parse-field';
import { WideTable } from '@/components/ui/WideTable';
import { type Centitokens, centitokens, type Day } from '@/core/units/brands';
import { addDays, dayOfEpoch } from '@/core/units/day';
import { formatDay, formatTokens } from '@/core/units/format';
import { DayField } from './data/DayField';
import { NothingYet } from './NothingYet';
import { RemoveButton } from './RemoveButton';
import type { EnteredLot, LotsKnown, SettingsEvents } from './settings-view';

interface Props {
  readonly t: Translate;
  /** null: no team is known. */
  readonly known: LotsKnown | null;
  readonly today: Day;
  readonly enter: SettingsEvents['enterLots'];
}

/** The lots of the chosen team as they were read, and a way to enter them where Balances can't be read. */
export function LotsSection({ t, known, today, enter }: Props) {
  const [draft, setDraft] = useState<readonly EnteredLot[] | null>(null);
  const begin = () => setDraft((known?.lots ?? []).map(({ tokens, expiresOn }) => ({ tokens, expiresOn })));
  return (
    <section class="settings-section">
      <h2>{t('lots_title')}</h2>
      <p class="quiet">{t('lots_why')}</p>
      {known === null ? (
        <NothingYet t={t} />
      ) : draft ? (
        <LotsForm
          key={known.team}
          t={t}
          draft={draft}
          today={today}
          change={setDraft}
          save={() => {
            enter(known.team, draft);
            setDraft(null);
          }}
          cancel={() => setDraft(null)}
        />
      ) : (
        <>
          <p>
            {known.readAt === null
              ? t('lots_unread', [known.name])
              : t('lots_read', [known.name, formatDay(dayOfEpoch(known.readAt), t.locale)])}
          </p>
          {known.lots.length > 0 ? <LotsTable t={t} lots={known.lots} /> : null}
          <button type="button" class="button" onClick={begin}>
            {t('lots_enter')}
          </button>
        </>
      )}
    </section>
  );
}

const LotsTable = ({ t, lots }: Pick<Props, 't'> & { readonly lots: LotsKnown['lots'] }) => (
  <WideTable name={t('lots_title')}>
    <thead>
      <tr>
        <th scope="col">{t('lots_expires')}</th>
        <th scope="col" class="number">
          {t('lots_left')}
        </th>
      </tr>
    </thead>
    <tbody>
      {lots.map(({ tokens, expiresOn, sure }) => (
        <tr key={`${expiresOn} ${tokens}`}>
          <td>
            {formatDay(expiresOn, t.locale)}
            {sure ? null : <span class="look data-sub">{t('lots_latest')}</span>}
          </td>
          <td class="number">{formatTokens(tokens, t.locale)}</td>
        </tr>
      ))}
    </tbody>
  </WideTable>
);

interface FormProps {
  readonly t: Translate;
  readonly draft: readonly EnteredLot[];
  readonly today: Day;
  readonly change: (draft: readonly EnteredLot[]) => void;
  readonly save: () => void;
  readonly cancel: () => void;
}

/** Tokens last a year from their purchase. */
const emptyLot = (today: Day): EnteredLot => ({ tokens: centitokens(0), expiresOn: addDays(today, 364) });

/** What is left of each lot today, and until when. */
function LotsForm({ t, draft, today, change, save, cancel }: FormProps) {
  const parse = fieldParsers(t);
  const put = (at: number, lot: EnteredLot | null) =>
    change(draft.flatMap((one, i) => (i === at ? (lot ? [lot] : []) : [one])));
  const valid = draft.length > 0 && draft.every(({ tokens, expiresOn }) => tokens > 0 && expiresOn >= today);
  return (
    <div class="lots-form">
      <ul>
        {draft.map((lot, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a lot being entered has nothing else to go by
          <li key={at} class="settings-row">
            <Field
              label={t('lots_left')}
              numeric
              width="112px"
              text={lot.tokens > 0 ? formatTokens(lot.tokens, t.locale) : ''}
              parse={parse.tokens}
              onValue={(tokens: Centitokens) => put(at, { ...lot, tokens })}
            />
            <DayField
              label={t('lots_expires')}
              value={lot.expiresOn}
              put={(expiresOn) => expiresOn !== null && put(at, { ...lot, expiresOn })}
            />
            <RemoveButton t={t} name={formatDay(lot.expiresOn, t.locale)} onRemove={() => put(at, null)} />
          </li>
        ))}
      </ul>
      <button type="button" class="button" onClick={() => change([...draft, emptyLot(today)])}>
        {t('lots_add')}
      </button>
      {draft.length > 0 && !valid ? <p class="look">{t('lots_wrong')}</p> : null}
      <div class="settings-row">
        <button type="button" class="button primary" disabled={!valid} onClick={save}>
          {t('lots_save')}
        </button>
        <button type="button" class="button" onClick={cancel}>
          {t('lots_cancel')}
        </button>
      </div>
    </div>
  );
}
