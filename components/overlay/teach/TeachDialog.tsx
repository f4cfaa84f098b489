import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { TEACHABLE, type UnknownTable } from '@/core/portal/teach';
import { formFor, type TeachForm } from './teach-model';

interface Props {
  readonly unknown: UnknownTable;
  readonly t: Translate;
  /** Why the last answer was not taken. */
  readonly problems: readonly string[];
  readonly onAnswer: (form: TeachForm) => void;
  readonly onClose: () => void;
}

/** Asks which column is which; the browser's own dialog keeps the focus inside and closes with Esc. */
export function TeachDialog({ unknown, t, problems, onAnswer, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [form, setForm] = useState(() => formFor(unknown));
  useEffect(() => dialog.current?.showModal?.(), []);
  const setColumn = (column: number, name: string) =>
    setForm((form) => ({ ...form, columns: form.columns.map((was, at) => (at === column ? name : was)) }));
  return (
    <dialog ref={dialog} aria-labelledby="title" onClose={onClose}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          onAnswer(form);
        }}
      >
        <h2 id="title">{t('teach_title')}</h2>
        <p>{t('teach_intro')}</p>
        {unknown.columns.map(({ header, examples }, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name that is theirs alone
          <label key={column}>
            <span>
              {header}
              {examples.length > 0 && <small>{t('teach_example', [examples.slice(0, 2).join(' · ')])}</small>}
            </span>
            <select
              value={form.columns[column] ?? ''}
              onChange={(event) => setColumn(column, event.currentTarget.value)}
            >
              <option value="">{t('teach_ignore')}</option>
              {TEACHABLE.map((name) => (
                <option key={name} value={name}>
                  {t(`teach_is_${name}`)}
                </option>
              ))}
            </select>
          </label>
        ))}
        {unknown.needsPeriod && (
          <Dates form={form} t={t} onChange={(dates) => setForm((form) => ({ ...form, ...dates }))} />
        )}
        <div role="alert">
          {problems.map((problem) => (
            <p class="problem" key={problem}>
              {problem}
            </p>
          ))}
        </div>
        <div class="buttons">
          <button type="button" onClick={onClose}>
            {t('teach_cancel')}
          </button>
          <button type="submit" class="first">
            {t('teach_save')}
          </button>
        </div>
      </form>
    </dialog>
  );
}

interface DatesProps {
  readonly form: TeachForm;
  readonly t: Translate;
  readonly onChange: (dates: Partial<Pick<TeachForm, 'from' | 'to'>>) => void;
}

function Dates({ form, t, onChange }: DatesProps) {
  const date = (name: 'from' | 'to', label: string) => (
    <label>
      <span>{label}</span>
      <input
        type="date"
        value={form[name]}
        onInput={(event) => onChange({ [name]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <fieldset>
      <legend>{t('teach_period')}</legend>
      {date('from', t('teach_from'))}
      {date('to', t('teach_to'))}
      <small>{t('teach_period_note')}</small>
    </fieldset>
  );
}
