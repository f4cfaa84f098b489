import type { Day } from '@/core/units/brands';
import { dayOfIso, isoOfDay } from '@/core/units/day';

interface Props {
  readonly label: string;
  readonly value: Day | null;
  readonly put: (on: Day | null) => void;
}

/** A calendar day to be chosen; null while none is. */
export function DayField({ label, value, put }: Props) {
  return (
    <label class="labelled">
      <span class="quiet">{label}</span>
      <input
        type="date"
        class="field"
        value={value === null ? '' : isoOfDay(value)}
        onInput={(event) => put(dayOfIso(event.currentTarget.value))}
      />
    </label>
  );
}
