import { useEffect, useState } from 'preact/hooks';
import type { Day } from '@/core/units/brands';
import { dayOfIso, isoOfDay } from '@/core/units/day';

interface Props {
  readonly label: string;
  readonly value: Day | null;
  readonly put: (on: Day | null) => void;
}

const text = (value: Day | null): string => (value === null ? '' : isoOfDay(value));

/** The first day something holds, handed on when the field is left; blank: always. */
export function FromField({ label, value, put }: Props) {
  const [draft, setDraft] = useState(text(value));
  useEffect(() => setDraft(text(value)), [value]);
  return (
    <input
      type="date"
      class="field rate-from"
      aria-label={label}
      value={draft}
      onInput={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => {
        const on = dayOfIso(draft);
        if (draft !== text(value) && (draft === '' || on !== null)) put(on);
      }}
    />
  );
}
