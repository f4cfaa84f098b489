import type { Translate } from '@/components/text/translate';
import type { ScenarioComparison } from '@/core/purchase/compare-scenarios';
import { formatDay } from '@/core/units/format';

/** What the scenarios that are on change, in one sentence. @param on how many are */
export function scenarioAnswer(t: Translate, { base, changed }: ScenarioComparison, on: number): string {
  const before = base.runOut?.likely ?? null;
  const after = changed.runOut?.likely ?? null;
  const day = (one: typeof before) => (one === null ? '' : formatDay(one, t.locale));
  if (on === 0) return before === null ? t('scenario_base_beyond') : t('scenario_base', [day(before)]);
  if (after === null)
    return before === null ? t('scenario_both_beyond') : t('scenario_now_beyond', [day(before)]);
  if (before === null) return t('scenario_was_beyond', [day(after)]);
  return before === after
    ? t('scenario_same', [day(after)])
    : t('scenario_changed', [day(after), day(before)]);
}
