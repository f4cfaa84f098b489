import type { Translate } from '@/components/text/translate';
import { movesOf } from '@/core/advice/act/accepted-moves';
import { type AssignmentFile, assignmentFiles } from '@/core/advice/act/assignment-files';
import { writeCsv } from '@/core/report/csv';
import { assignmentFileName } from '@/core/report/file-name';
import { formatNumber } from '@/core/units/format';
import { MailText } from '../mail/MailText';
import { checklistWords, mailText, savingOf } from './act-words';
import type { PeopleEvents } from './people-view';
import type { MovesView } from './person-view';
import { moneyWriter } from './plan-words';

interface Props {
  readonly t: Translate;
  readonly view: MovesView;
  readonly save: PeopleEvents['save'];
}

/** The accepted changes as what can be done with them: steps, files for the portal, a mail. */
export function ActPanel({ t, view, save }: Props) {
  const { moves, steps, currency } = view;
  return (
    <section class="settings-section" id="act">
      <h2>{t('act_title')}</h2>
      {moves.length === 0 ? (
        <p class="quiet">{t('act_none')}</p>
      ) : (
        <>
          <p>
            {t('act_answer', [
              t('people_count', [formatNumber(moves.length, t.locale)], moves.length),
              moneyWriter(t, currency)(savingOf(moves)),
            ])}
          </p>
          <h3>{t('act_steps')}</h3>
          <ol class="person-steps">
            {steps.map((step) => (
              <li key={JSON.stringify(step)}>{checklistWords(t, step)}</li>
            ))}
          </ol>
          <Files t={t} files={assignmentFiles(movesOf(moves))} save={save} />
          <MailText t={t} title={t('act_mail')} text={mailText(t, view)} />
        </>
      )}
    </section>
  );
}

/** What the portal's import takes has commas, whatever the language. */
const COMMAS = { delimiter: ',', decimal: '.' } as const;

function Files({
  t,
  files,
  save,
}: Pick<Props, 't' | 'save'> & { readonly files: readonly AssignmentFile[] }) {
  if (files.length === 0) return null;
  const head = [t('act_first'), t('act_last'), t('act_email')];
  return (
    <>
      <h3>{t('act_files')}</h3>
      {files.map(({ product, rows, without }) => (
        <div key={product ?? ''}>
          {rows.length > 0 ? (
            <button
              type="button"
              class="button"
              onClick={() => save(assignmentFileName(product), writeCsv([head, ...rows], COMMAS))}
            >
              {t('act_file', [
                product ?? t('people_on_flex'),
                t('people_count', [formatNumber(rows.length, t.locale)], rows.length),
              ])}
            </button>
          ) : null}
          {without.length > 0 ? (
            <p class="look" data-private>
              {t('act_without', [
                new Intl.ListFormat(t.locale).format(without.map(({ name }) => name ?? '–')),
              ])}
            </p>
          ) : null}
        </div>
      ))}
    </>
  );
}
