import type { Translate } from '@/components/text/translate';
import type { FilePreview } from '@/core/portal/exports/types';
import { formatNumber, formatPeriod, formatTokens } from '@/core/units/format';
import { FileQuestions } from './FileQuestions';
import type { ChooseColumns, TableAnswer } from './import-view';
import { MappingNotes } from './MappingNotes';
import { PLACE_NAMES } from './place-names';
import { RejectedRows } from './RejectedRows';

interface Props {
  readonly t: Translate;
  readonly table: FilePreview;
  readonly answer: TableAnswer;
  readonly knownTeams: readonly string[];
  readonly onAnswer: (answer: TableAnswer) => void;
  readonly columns: ChooseColumns;
}

/** One table of a file: what it is, what it holds, what is left out of it. */
export function FileCard({ t, table, answer, knownTeams, onAnswer, columns }: Props) {
  const number = (count: number) => formatNumber(count, t.locale);
  const facts: [string, string][] = [
    [t('data_rows'), number(table.rows)],
    ...(table.tokens === null
      ? []
      : ([[t('data_tokens'), formatTokens(table.tokens, t.locale)]] satisfies [string, string][])),
    [t('data_people'), number(table.people)],
    ...(table.products > 0
      ? ([[t('data_products'), number(table.products)]] satisfies [string, string][])
      : []),
    ...(table.mapping?.places ?? []).map(({ kind, count }): [string, string] => [
      t(PLACE_NAMES[kind]),
      number(count),
    ]),
  ];
  return (
    <li class={answer.skip ? 'data-file skipped' : 'data-file'}>
      <div class="data-file-head">
        <h3>{t.maybe(`data_kind_${table.kind.replaceAll('-', '_')}`, [])}</h3>
        <span class="quiet">{table.sheet === null ? table.file : `${table.file}, ${table.sheet}`}</span>
        <label class="settings-check">
          <input
            type="checkbox"
            checked={!answer.skip}
            onChange={(event) => onAnswer({ ...answer, skip: !event.currentTarget.checked })}
          />
          {t('data_import_this')}
        </label>
      </div>
      {table.mapping ? null : (
        <p>
          {table.teams.length === 0 ? null : `${new Intl.ListFormat(t.locale).format(table.teams)} · `}
          {table.period ? formatPeriod(table.period, t.locale) : t('data_no_period')}
        </p>
      )}
      <dl class="data-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <FileNotes t={t} table={table} />
      {table.mapping ? (
        <MappingNotes
          t={t}
          mapping={table.mapping}
          choose={(choice) => columns(table.file, table.sheet, choice)}
        />
      ) : null}
      <RejectedRows t={t} table={table} />
      {answer.skip || !canBeFiltered(table) ? null : (
        <label class="settings-check data-partial">
          <input
            type="checkbox"
            checked={answer.partial === true}
            onChange={(event) => onAnswer({ ...answer, partial: event.currentTarget.checked })}
          />
          {t(table.kind === 'usage-report' ? 'data_partial_report' : 'data_partial')}
        </label>
      )}
      {answer.skip ? null : (
        <FileQuestions t={t} table={table} answer={answer} knownTeams={knownTeams} onAnswer={onAnswer} />
      )}
    </li>
  );
}

/** An export of use can be filtered, which its rows don't say. */
const canBeFiltered = ({ kind }: FilePreview): boolean =>
  kind === 'token-usage' || kind === 'daily-usage' || kind === 'usage-report';

/** What is worth knowing before storing. */
function FileNotes({ t, table }: { readonly t: Translate; readonly table: FilePreview }) {
  const number = (count: number) => formatNumber(count, t.locale);
  const notes = [
    ...(table.hiddenRows > 0 ? [t('data_hidden_rows', [number(table.hiddenRows)], table.hiddenRows)] : []),
    ...(table.roundedRows > 0
      ? [t('data_rounded_rows', [number(table.roundedRows)], table.roundedRows)]
      : []),
    ...(table.ignored > 0 ? [t('data_ignored_rows', [number(table.ignored)], table.ignored)] : []),
    ...(table.columnsUnknown.length > 0
      ? [t('data_unknown_columns', [new Intl.ListFormat(t.locale).format(table.columnsUnknown)])]
      : []),
  ];
  return notes.length === 0 ? null : (
    <ul class="quiet data-notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
