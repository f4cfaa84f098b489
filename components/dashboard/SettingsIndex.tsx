import type { MessageKey } from '@/components/text/keys';
import type { Translate } from '@/components/text/translate';

/** The sections of the settings, in their order. */
export const SECTIONS = [
  ['start', 'start_title'],
  ['prices', 'settings_tokens'],
  ['seats', 'settings_seats'],
  ['collections', 'settings_collections'],
  ['rates', 'settings_rates'],
  ['lots', 'lots_title'],
  ['planning', 'settings_planning'],
  ['holidays', 'holidays_title'],
  ['alerts', 'alert_settings'],
  ['privacy', 'privacy_title'],
  ['features', 'features_title'],
  ['language', 'language_title'],
  ['data', 'settings_data'],
  ['diagnostics', 'diagnostics_title'],
] as const satisfies readonly (readonly [string, MessageKey])[];
export type SectionName = (typeof SECTIONS)[number][0];

/** Where a section stands in the page. */
export const sectionId = (name: SectionName): string => `settings-${name}`;

/** Bring a section into view; its heading is reached by the keyboard next. */
export function showSection(name: string): void {
  const section = SECTIONS.find(([one]) => one === name);
  const element = section && document.getElementById(sectionId(section[0]));
  element?.scrollIntoView({ block: 'start' });
  element?.focus({ preventScroll: true });
}

interface Props {
  readonly t: Translate;
  /** The section the address names. */
  readonly part: string;
}

/** All sections at a glance: beside the page where it is wide, above it where it is narrow. */
export const SettingsIndex = ({ t, part }: Props) => (
  <nav class="settings-index" aria-label={t('settings_index')}>
    {SECTIONS.map(([name, title]) => (
      <a
        key={name}
        href={`#/settings/${name}`}
        aria-current={part === name ? 'true' : undefined}
        onClick={() => showSection(name)}
      >
        {t(title)}
      </a>
    ))}
  </nav>
);
