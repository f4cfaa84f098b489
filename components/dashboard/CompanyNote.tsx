import type { MessageKey } from '@/components/text/keys';
import type { Translate } from '@/components/text/translate';
import type { Policy } from '@/core/model/policy';
import type { SectionName } from './SettingsIndex';

interface Props {
  readonly t: Translate;
  readonly section: SectionName;
  readonly policy: Policy;
}

const DECIDES: Partial<Record<SectionName, Partial<Record<keyof Policy, MessageKey>>>> = {
  start: { firstRun: 'start_title' },
  prices: { currency: 'company_currency', tokenPrices: 'company_token_prices' },
  seats: { seatPrices: 'company_seat_prices' },
  rates: { rates: 'company_rates' },
  planning: {
    leadTimeDays: 'company_lead_time',
    confidence: 'company_confidence',
    fiscalYearStart: 'budget_start',
  },
  privacy: {
    privacy: 'company_privacy',
    smallestGroup: 'company_smallest_group',
    showRealNames: 'company_real_names',
  },
  features: { featuresOff: 'company_features' },
  language: { language: 'language_title' },
  data: { keepMonths: 'company_keep_months' },
};

/** What of a section the company decides, so that nobody wonders why it doesn't change. */
export function CompanyNote({ t, section, policy }: Props) {
  const decided = Object.entries(DECIDES[section] ?? {}).flatMap(([key, name]) =>
    Object.hasOwn(policy, key) ? [t(name)] : [],
  );
  if (decided.length === 0) return null;
  return <p class="look">{t('company_decides', [new Intl.ListFormat(t.locale).format(decided)])}</p>;
}
