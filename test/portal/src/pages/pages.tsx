import type { ReactNode } from 'react';
import { word } from '../options';
import { Balances } from './Balances';
import { Home } from './Home';
import { Report } from './Report';
import { TokenUsage } from './TokenUsage';
import { UsageReport } from './UsageReport';

/** Pages by the first path that fits; each first path is a micro-frontend of its own. */
const PAGES: readonly (readonly [string, () => ReactNode])[] = [
  ['/token-usage', () => <TokenUsage />],
  ['/usage-report', () => <UsageReport />],
  ['/seats/products', () => <Report title="seatUsage" page="seat-usage" grid="virtualized" />],
  ['/balances', () => <Balances />],
  ['/insights', () => <Report title="insights" page="odd" grid="native" />],
  ['/billing/invoices', () => <Report title="invoices" page="invoices" grid="mui" range={false} />],
  [
    '/billing/subscription-management',
    () => <Report title="subscriptionsPage" page="subscriptions" grid="mui" range={false} />,
  ],
  ['/products/all', () => <Home title={word('allProducts')} />],
  ['/user-access/users/user-list', () => <Home title={word('userManagement')} />],
];

/** The micro-frontend an address belongs to. */
export const areaOf = (path: string): string =>
  PAGES.find(([start]) => path.startsWith(start))?.[0] ?? '/home';

/** The page an address shows. */
export const pageOf = (path: string): ReactNode =>
  PAGES.find(([start]) => path.startsWith(start))?.[1]() ?? <Home title={word('welcome')} />;
