import { useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { useId } from '@/components/ui/use-id';
import { FORMATS, type ReportFormat } from '@/core/report/report-file';
import type { ReportEvents, Saving } from './report-view';
import { SavingLine } from './SavingLine';
import type { ReportId } from './tables/heads';

interface Props {
  readonly t: Translate;
  /** Tables there are, in order. */
  readonly offered: readonly ReportId[];
  readonly saving: Saving;
  readonly events: ReportEvents;
}

/** Chosen until the admin chooses otherwise: what fits every team and stays small. */
const AT_FIRST: readonly ReportId[] = ['use_by_person', 'use_by_product', 'people', 'shares'];

/** Which tables, in which format, and Save. */
export function ReportForm({ t, offered, saving, events }: Props) {
  const [wanted, want] = useState<ReadonlySet<ReportId>>(new Set(AT_FIRST));
  const [format, choose] = useState<ReportFormat>('xlsx');
  const chosen = offered.filter((id) => wanted.has(id));
  const isSaving = saving.state === 'saving';
  const all = chosen.length === offered.length;
  const turn = (id: ReportId, on: boolean) => {
    const next = new Set(wanted);
    if (on) next.add(id);
    else next.delete(id);
    want(next);
  };
  return (
    <form
      class="report-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length > 0 && !isSaving) events.save(chosen, format);
      }}
    >
      <fieldset disabled={isSaving}>
        <legend>
          {t('report_choose')}{' '}
          <button type="button" class="button plain" onClick={() => want(new Set(all ? [] : offered))}>
            {t(all ? 'report_none' : 'report_all')}
          </button>
        </legend>
        <ul class="report-tables">
          {offered.map((id) => (
            <Choice key={id} t={t} id={id} on={wanted.has(id)} turn={turn} />
          ))}
        </ul>
      </fieldset>
      <div class="settings-row">
        <label class="labelled">
          <span class="quiet">{t('report_format')}</span>
          <select
            class="field"
            value={format}
            disabled={isSaving}
            onChange={({ currentTarget: { value } }) =>
              choose(FORMATS.find((one) => one === value) ?? format)
            }
          >
            {FORMATS.map((one) => (
              <option key={one} value={one}>
                {t(`report_format_${one}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="button primary" disabled={isSaving || chosen.length === 0}>
          {t('report_save')}
        </button>
        {isSaving ? (
          <button type="button" class="button" onClick={events.stop}>
            {t('report_stop')}
          </button>
        ) : null}
      </div>
      <SavingLine t={t} saving={saving} none={chosen.length === 0} />
    </form>
  );
}

interface ChoiceProps extends Pick<Props, 't'> {
  readonly id: ReportId;
  readonly on: boolean;
  readonly turn: (id: ReportId, on: boolean) => void;
}

function Choice({ t, id, on, turn }: ChoiceProps) {
  const note = useId();
  return (
    <li>
      <label>
        <input
          type="checkbox"
          name={id}
          checked={on}
          aria-describedby={note}
          onChange={(event) => turn(id, event.currentTarget.checked)}
        />
        <span>{t(`report_table_${id}`)}</span>
      </label>
      <p id={note} class="quiet data-sub">
        {t(`report_note_${id}`)}
      </p>
    </li>
  );
}
