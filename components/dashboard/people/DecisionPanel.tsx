import { useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { useId } from '@/components/ui/use-id';
import { addDays, dayOfIso, isoOfDay } from '@/core/units/day';
import type { PersonEvents, PersonView } from './person-view';
import { changes } from './verdict-kind';

interface Props {
  readonly t: Translate;
  readonly view: PersonView;
  readonly decide: PersonEvents['decide'];
}

const OTHERWISE = [
  ['dismissed', 'person_decide_dismiss'],
  ['snoozed', 'person_decide_snooze'],
  ['planned', 'person_decide_plan'],
] as const;

/** A month: long enough for something to have changed. */
const QUIET_DAYS = 30;

/** What the admin does about the advice. Nothing happens in the portal. */
export function DecisionPanel({ t, view, decide }: Props) {
  const [open, setOpen] = useState(false);
  if (!changes(view.verdict) || view.quiet) return null;
  if (open) return <Otherwise t={t} view={view} decide={decide} close={() => setOpen(false)} />;
  return (
    <div class="data-actions">
      <button type="button" class="button primary" onClick={() => decide('accepted', '', null)}>
        {t('person_accept')}
      </button>
      <button type="button" class="button" onClick={() => setOpen(true)}>
        {t('person_decide')}
      </button>
    </div>
  );
}

function Otherwise({ t, view, decide, close }: Props & { readonly close: () => void }) {
  const id = useId();
  const [choice, setChoice] = useState<(typeof OTHERWISE)[number][0]>('dismissed');
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(isoOfDay(addDays(view.today, QUIET_DAYS)));
  const on = dayOfIso(until);
  const wrong = choice !== 'dismissed' && (on === null || on <= view.today);
  return (
    <form
      class="settings-ask person-decide"
      onSubmit={(event) => {
        event.preventDefault();
        if (wrong) return;
        close();
        decide(choice, reason.trim(), choice === 'dismissed' ? null : on);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <fieldset>
        <legend class="quiet">{t('person_decide_how')}</legend>
        {OTHERWISE.map(([one, name]) => (
          <label key={one} class="settings-check">
            <input type="radio" name={id} checked={choice === one} onChange={() => setChoice(one)} />
            {t(name)}
          </label>
        ))}
      </fieldset>
      <div class="settings-row">
        {choice === 'dismissed' ? null : (
          <label class="labelled">
            <span class="quiet">{t('person_decide_until')}</span>
            <input
              class="field"
              type="date"
              value={until}
              min={isoOfDay(addDays(view.today, 1))}
              aria-invalid={wrong}
              aria-describedby={wrong ? `${id}-wrong` : undefined}
              onInput={(event) => setUntil(event.currentTarget.value)}
            />
          </label>
        )}
        <label class="labelled">
          <span class="quiet">{t('person_decide_reason')}</span>
          <input
            class="field"
            type="text"
            autocomplete="off"
            maxLength={500}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </label>
      </div>
      {wrong ? (
        <p id={`${id}-wrong`} class="danger" role="alert">
          {t('person_decide_day_needed')}
        </p>
      ) : null}
      <div class="data-actions">
        <button type="submit" class="button primary" disabled={wrong}>
          {t('person_decide_save')}
        </button>
        <button type="button" class="button" onClick={close}>
          {t('people_accept_no')}
        </button>
      </div>
    </form>
  );
}
