import type { Translate } from '@/components/text/translate';
import { AlertSection } from './alerts/AlertSection';
import { Collections } from './Collections';
import { DataSection } from './DataSection';
import { HolidaySection } from './holidays/HolidaySection';
import { Planning } from './Planning';
import { PrivacySection } from './privacy/PrivacySection';
import { Rates } from './Rates';
import { SeatPrices } from './SeatPrices';
import type { SettingsEvents, SettingsView } from './settings-view';
import { TokenPrices } from './TokenPrices';
import './dashboard.css';

interface Props {
  readonly t: Translate;
  readonly view: SettingsView;
  readonly events: SettingsEvents;
  readonly notice: string | null;
}

const NAMES = 'known-names';

/** The price book, the plan's assumptions and the data. Every change is saved when its field is left. */
export function SettingsPage({ t, view, events, notice }: Props) {
  const { settings } = view;
  const names = new Set([...view.rates.map(({ name }) => name), ...settings.collections.map((c) => c.name)]);
  return (
    <main class="settings">
      <header class="settings-head">
        <h1>{t('settings_title')}</h1>
        <p class="quiet" role="status">
          {notice}
        </p>
      </header>
      {view.repaired.length > 0 ? (
        <p class="look">{t('settings_repaired', [view.repaired.join(', ')])}</p>
      ) : null}
      <TokenPrices t={t} settings={settings} change={events.change} />
      <SeatPrices t={t} settings={settings} change={events.change} namesList={NAMES} />
      <Collections t={t} settings={settings} change={events.change} />
      <Rates t={t} view={view} change={events.change} namesList={NAMES} />
      <Planning t={t} settings={settings} change={events.change} />
      <HolidaySection
        t={t}
        settings={settings}
        today={view.today}
        change={events.change}
        openLibrary={events.openLibrary}
      />
      <AlertSection t={t} alerts={settings.alerts} currency={settings.currency} change={events.change} />
      <PrivacySection t={t} settings={settings} change={events.change} />
      <DataSection t={t} view={view} events={events} />
      <datalist id={NAMES}>
        {[...names].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </main>
  );
}
