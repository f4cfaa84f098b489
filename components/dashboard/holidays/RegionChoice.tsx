import type { Translate } from '@/components/text/translate';
import type { Choice } from '@/core/calendar/holiday-library';
import type { HolidayLibrary } from './holiday-view';

interface Props {
  readonly t: Translate;
  readonly library: HolidayLibrary;
  readonly region: string | null;
  readonly choose: (region: string | null) => void;
}

/** Country, and as far as its holidays differ by them, part and part of the part. */
export function RegionChoice({ t, library, region, choose }: Props) {
  const [country = '', state = '', part = ''] = (region ?? '').split('-');
  const states = country ? library.parts(country) : [];
  const parts = state ? library.parts(`${country}-${state}`) : [];
  return (
    <div class="settings-row">
      <Choices
        label={t('holidays_country')}
        none={t('holidays_none')}
        choices={library.countries}
        value={country}
        choose={(code) => choose(code || null)}
      />
      {states.length > 0 ? (
        <Choices
          label={t('holidays_part')}
          none={t('holidays_whole')}
          choices={states}
          value={state}
          choose={(code) => choose(code ? `${country}-${code}` : country)}
        />
      ) : null}
      {parts.length > 0 ? (
        <Choices
          label={t('holidays_place')}
          none={t('holidays_whole_part')}
          choices={parts}
          value={part}
          choose={(code) => choose(code ? `${country}-${state}-${code}` : `${country}-${state}`)}
        />
      ) : null}
    </div>
  );
}

interface ChoicesProps {
  readonly label: string;
  readonly none: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly choose: (code: string) => void;
}

function Choices({ label, none, choices, value, choose }: ChoicesProps) {
  return (
    <label class="labelled">
      <span class="quiet">{label}</span>
      <select class="field" value={value} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{none}</option>
        {choices.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
