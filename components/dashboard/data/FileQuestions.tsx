import type { Translate } from '@/components/text/translate';
import { useId } from '@/components/ui/use-id';
import type { FilePreview } from '@/core/portal/exports/types';
import { formatNumber } from '@/core/units/format';
import { DayField } from './DayField';
import { needsTeam, type TableAnswer } from './import-view';

interface Props {
  readonly t: Translate;
  readonly table: FilePreview;
  readonly answer: TableAnswer;
  readonly knownTeams: readonly string[];
  readonly onAnswer: (answer: TableAnswer) => void;
}

/** What a file doesn't say and must be known before it can be stored. */
export function FileQuestions({ t, table, answer, knownTeams, onAnswer }: Props) {
  const id = useId();
  const askTeam = needsTeam(table);
  if (!askTeam && !table.periodNeeded) return null;
  const backwards = answer.from && answer.to && answer.from > answer.to;
  return (
    <div class="data-ask">
      {table.periodNeeded || table.teamlessRows === table.rows ? (
        <p class="look">{t(table.periodNeeded ? 'data_ask_period' : 'data_ask_team')}</p>
      ) : null}
      {askTeam && table.teamlessRows < table.rows ? (
        <p class="look">
          {t('data_teamless_rows', [formatNumber(table.teamlessRows, t.locale)], table.teamlessRows)}
        </p>
      ) : null}
      <div class="settings-row">
        {table.periodNeeded ? (
          <>
            <DayField
              label={t('data_from')}
              value={answer.from ?? null}
              put={(from) => onAnswer({ ...answer, from })}
            />
            <DayField
              label={t('data_to')}
              value={answer.to ?? null}
              put={(to) => onAnswer({ ...answer, to })}
            />
          </>
        ) : null}
        {askTeam ? (
          <label class="labelled">
            <span class="quiet">{t('data_team_name')}</span>
            <input
              class="field"
              list={`${id}-teams`}
              maxLength={200}
              value={answer.team ?? ''}
              onInput={(event) => onAnswer({ ...answer, team: event.currentTarget.value })}
            />
            <datalist id={`${id}-teams`}>
              {knownTeams.map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          </label>
        ) : null}
      </div>
      {backwards ? (
        <p class="danger" role="alert">
          {t('data_period_backwards')}
        </p>
      ) : null}
    </div>
  );
}
