import type { MessageKey } from '@/components/text/keys';
import type { ViewName } from './routes';

/** What each view is called. */
export const VIEW_NAMES: Readonly<Record<ViewName, MessageKey>> = {
  overview: 'overview_title',
  forecast: 'forecast_title',
  renewal: 'renewal_title',
  budget: 'budget_title',
  people: 'people_title',
  products: 'products_title',
  seats: 'seats_title',
  waste: 'waste_title',
  shares: 'shares_title',
  reports: 'report_title',
  data: 'data_title',
  settings: 'settings_title',
};
