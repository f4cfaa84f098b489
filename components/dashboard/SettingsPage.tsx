import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { AlertSection } from './alerts/AlertSection';
import { Collections } from './Collections';
import { CompanyNote } from './CompanyNote';
import { DataSection } from './DataSection';
import { DiagnosticsSection } from './diagnostics/DiagnosticsSection';
import { FeatureSection } from './FeatureSection';
import { HolidaySection } from './holidays/HolidaySection';
import { LanguageSection } from './LanguageSection';
import { LotsSection } from './LotsSection';
import { Planning } from './Planning';
import { PrivacySection } from './privacy/PrivacySection';
import { Rates } from './Rates';
import { SeatPrices } from './SeatPrices';
import { SECTIONS, type SectionName, SettingsIndex, sectionId, showSection } from './SettingsIndex';
import { StartSection } from './StartSection';
import type { SettingsEvents, SettingsView } from './settings-view';
import { TokenPrices } from './TokenPrices';
import './dashboard.css';

interface Props {
  readonly t: Translate;
  readonly view: SettingsView;
  /** The section the address names; '': none. */
  readonly part: string;
  readonly events: SettingsEvents;
  readonly notice: string | null;
}

const NAMES = 'known-names';

/** The price book, the plan's assumptions, what is on, and the data. Every change is saved when its field is left. */
export function SettingsPage({ t, view, part, events, notice }: Props) {
  const { settings } = view;
  const { change } = events;
  const names = new Set([...view.rates.map(({ name }) => name), ...settings.collections.map((c) => c.name)]);
  useEffect(() => showSection(part), [part]);
  const sections: Readonly<Record<SectionName, JSX.Element>> = {
    start: <StartSection t={t} hasSample={view.hasSample} {...events} />,
    prices: <TokenPrices t={t} settings={settings} change={change} />,
    seats: <SeatPrices t={t} settings={settings} change={change} namesList={NAMES} />,
    collections: <Collections t={t} settings={settings} change={change} />,
    rates: <Rates t={t} view={view} change={change} namesList={NAMES} />,
    lots: <LotsSection t={t} known={view.lots} today={view.today} enter={events.enterLots} />,
    planning: <Planning t={t} settings={settings} change={change} />,
    holidays: (
      <HolidaySection
        t={t}
        settings={settings}
        today={view.today}
        change={change}
        openLibrary={events.openLibrary}
      />
    ),
    alerts: <AlertSection t={t} alerts={settings.alerts} currency={settings.currency} change={change} />,
    privacy: <PrivacySection t={t} settings={settings} change={change} />,
    features: <FeatureSection t={t} settings={settings} change={change} />,
    language: <LanguageSection t={t} chosen={settings.language} change={change} />,
    data: <DataSection t={t} view={view} events={events} />,
    diagnostics: <DiagnosticsSection t={t} diagnose={events.diagnose} />,
  };
  return (
    <div class="settings-frame">
      <SettingsIndex t={t} part={part} />
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
        {view.company.problems.length > 0 ? (
          <p class="look">{t('company_problems', [view.company.problems.join(', ')])}</p>
        ) : null}
        {SECTIONS.map(([name]) => (
          <div key={name} id={sectionId(name)} class="settings-part" tabIndex={-1}>
            <CompanyNote t={t} section={name} policy={view.company.policy} />
            {sections[name]}
          </div>
        ))}
        <datalist id={NAMES}>
          {[...names].map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </main>
    </div>
  );
}
