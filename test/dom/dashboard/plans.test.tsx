import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { AlertSection } from '@/components/dashboard/alerts/AlertSection';
import { ScenarioEditor } from '@/components/dashboard/scenarios/ScenarioEditor';
import { createTranslator } from '@/components/text/translate';
import type { AlertSettings } from '@/core/model/alerts';
import type { Scenario } from '@/core/model/scenario';
import { day } from '@/core/units/brands';
import catalog from '@/public/_locales/en/messages.json';

const t = createTranslator(
  (key) => Object.entries(catalog).find(([name]) => name === key)?.[1].message ?? '',
  'en',
);

afterEach(() => act(() => render(null, document.body)));

const labelled = (text: string): HTMLInputElement | HTMLSelectElement => {
  const label = [...document.querySelectorAll('label')].find((one) => one.textContent?.startsWith(text));
  const found = label?.htmlFor
    ? document.getElementById(label.htmlFor)
    : label?.querySelector('input, select');
  if (!(found instanceof HTMLInputElement || found instanceof HTMLSelectElement))
    throw new Error(`no field ${text}`);
  return found;
};
/** Type into a field, or choose, and leave it. */
const type = (text: string, value: string) => {
  const field = labelled(text);
  act(() => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  act(() => void field.dispatchEvent(new FocusEvent('blur')));
};
const press = (text: string) =>
  act(() => {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent === text);
    button?.click();
  });
const tick = (text: string) => act(() => labelled(text).click());

test('an editor hands on a whole scenario, and nothing while something is missing or wrong', () => {
  const saved: Scenario[] = [];
  const scenario: Scenario = {
    id: 'a',
    name: '',
    on: true,
    from: day(20_600),
    to: day(20_690),
    effects: [{ kind: 'people', people: 1, product: 'Revit', daysPerMonth: null }],
  };
  act(() =>
    render(
      <ScenarioEditor
        t={t}
        scenario={scenario}
        currency="USD"
        products={['Revit', 'AutoCAD']}
        save={(one) => saved.push(one)}
        cancel={() => undefined}
      />,
      document.body,
    ),
  );
  press('Save the scenario');
  expect(saved).toEqual([]);
  type('Name', '  Project X ');
  type('People', '−6');
  type('Days a month', '40');
  expect(document.querySelector('[role=alert]')?.textContent).toContain('$LEAST$');
  type('Days a month', '');
  press('Save the scenario');
  expect(saved).toEqual([
    {
      ...scenario,
      name: 'Project X',
      effects: [{ kind: 'people', people: -6, product: 'Revit', daysPerMonth: null }],
    },
  ]);
  type('What changes', 'mix');
  type('Share of its days', '25 %');
  type('moves to', 'Fusion');
  press('Add another change');
  press('Save the scenario');
  expect(saved.at(-1)?.effects).toEqual([
    { kind: 'mix', product: 'Revit', into: 'Fusion', share: 0.25 },
    { kind: 'people', people: 1, product: 'Revit', daysPerMonth: null },
  ]);
  type('Last day', '2020-01-01');
  press('Save the scenario');
  expect(saved).toHaveLength(2);
});

test('alert settings change one rule and leave the others as they are at the start', () => {
  let alerts: AlertSettings = { on: true, rules: [], quiet: { from: 19, to: 7 } };
  const draw = () =>
    act(() =>
      render(
        <AlertSection
          t={t}
          alerts={alerts}
          currency="USD"
          change={(next) => {
            alerts = next.alerts;
            draw();
          }}
        />,
        document.body,
      ),
    );
  draw();
  type('Lock-out before the next expiry becomes likely, from, %', '35');
  expect(alerts.rules).toEqual([{ kind: 'lock-out', on: true, limit: 0.35 }]);
  tick('Nothing was read for');
  expect(alerts.rules).toContainEqual({ kind: 'stale', on: false, limit: 14 });
  type('The balance falls to, tokens', 'none');
  expect(alerts.rules).toHaveLength(2);
  type('Quiet from', '22');
  expect(alerts.quiet).toEqual({ from: 22, to: 7 });
  tick('Say nothing in quiet hours');
  expect(alerts.quiet).toBeNull();
  tick('Tell me by a notification');
  expect(alerts.on).toBe(false);
  expect(document.querySelectorAll('.alert-rules')).toHaveLength(0);
});
