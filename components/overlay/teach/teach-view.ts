import type { Translate } from '@/components/text/translate';
import type { UnknownTable } from '@/core/portal/teach';
import { TEACHABLE } from '@/core/portal/teachable';
import { element } from '../base/element';
import type { TeachForm } from './teach-model';

interface TeachEvents {
  readonly onAnswer: (form: TeachForm) => void;
  readonly onClose: () => void;
}

/** Asks which column is which; the browser's own dialog keeps the focus inside and closes with Esc. */
export function createTeachView(unknown: UnknownTable, t: Translate, on: TeachEvents) {
  const from = element('input', { type: 'date' });
  const to = element('input', { type: 'date' });
  const alert = element('div', { role: 'alert' });

  const field = (label: string, control: HTMLElement, example?: string): HTMLElement => {
    const more = example ? [element('small', {}, example)] : [];
    return element('label', {}, element('span', {}, label, ...more), control);
  };
  const selects = unknown.columns.map(({ suggestion }) => {
    const names = TEACHABLE.map((name) => element('option', { value: name }, t(`teach_is_${name}`)));
    const select = element('select', {}, element('option', { value: '' }, t('teach_ignore')), ...names);
    select.value = suggestion ?? '';
    return select;
  });
  const fields = selects.map((select, column) => {
    const { header = '', examples = [] } = unknown.columns[column] ?? {};
    const example = examples.length > 0 ? t('teach_example', [examples.slice(0, 2).join(' · ')]) : '';
    return field(header, select, example);
  });
  const dates = element(
    'fieldset',
    {},
    element('legend', {}, t('teach_period')),
    field(t('teach_from'), from),
    field(t('teach_to'), to),
    element('small', {}, t('teach_period_note')),
  );
  const submit = (event: Event): void => {
    event.preventDefault();
    on.onAnswer({ columns: selects.map(({ value }) => value), from: from.value, to: to.value });
  };
  const dialog = element(
    'dialog',
    { 'aria-labelledby': 'title', onclose: on.onClose },
    element(
      'form',
      { method: 'dialog', onsubmit: submit },
      element('h2', { id: 'title' }, t('teach_title')),
      element('p', {}, t('teach_intro')),
      ...fields,
      ...(unknown.needsPeriod ? [dates] : []),
      alert,
      element(
        'div',
        { class: 'buttons' },
        element('button', { type: 'button', onclick: on.onClose }, t('teach_cancel')),
        element('button', { type: 'submit', class: 'first' }, t('teach_save')),
      ),
    ),
  );
  return {
    dialog,
    /** Why the last answer was not taken. */
    showProblems: (problems: readonly string[]): void =>
      alert.replaceChildren(...problems.map((problem) => element('p', { class: 'problem' }, problem))),
  };
}
