import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import { Wide } from '@/components/ui/Wide';
import type { PlanOption } from '@/core/advice/plan-person/types';
import type { PersonView } from './person-view';
import { moneyWriter, planWords } from './plan-words';

interface Props {
  readonly t: Translate;
  readonly view: Pick<PersonView, 'plan' | 'currency'>;
}

/** The plan advised, the present one and the next-best side by side. */
export function PersonCosts({ t, view: { plan, currency } }: Props) {
  const money = moneyWriter(t, currency);
  const { nextBest, difference } = plan;
  const same = names(plan.plan).join() === names(plan.present).join() && plan.saving === 0;
  const rows = [
    ['person_plan_advised', plan.plan],
    ...(same ? [] : [['person_plan_present', plan.present] as const]),
    ...(nextBest && names(nextBest).join() !== names(plan.present).join()
      ? [['person_plan_next', nextBest] as const]
      : []),
  ] as const satisfies readonly (readonly [string, PlanOption])[];
  return (
    <section class="settings-section">
      <h2>{t('person_costs')}</h2>
      <Wide label={t('person_costs')}>
        <table class="person-costs" aria-label={t('person_costs')}>
          <thead>
            <tr>
              <th scope="col">{t('person_plan')}</th>
              <NumberHeads
                t={t}
                keys={['person_seats_cost', 'person_flex_cost', 'person_expected', 'person_range']}
              />
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, option]) => (
              <tr key={name}>
                <th scope="row">{t(name, [planWords(t, names(option))])}</th>
                <td class="number">{money(option.cost.seats)}</td>
                <td class="number">{money(option.cost.flex)}</td>
                <td class="number">
                  <strong>{money(option.cost.expected)}</strong>
                </td>
                <td class="number">
                  {t('person_range_of', [money(option.cost.p10), money(option.cost.p90)])}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {difference === null ? null : (
        <p class="quiet">
          {t(difference < 0 ? 'person_next_cheaper' : 'person_next_dearer', [money(Math.abs(difference))])}
        </p>
      )}
    </section>
  );
}

const names = ({ seats }: PlanOption): string[] => seats.map(({ name }) => name);
