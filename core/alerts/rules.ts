import type { AlertKind, AlertRule, AlertSettings } from '@/core/model/alerts';

/** Rules before the admin changed any. */
const AT_START: readonly AlertRule[] = [
  { kind: 'order-by', on: true, limit: 0 },
  { kind: 'lock-out', on: true, limit: 0.2 },
  { kind: 'run-out', on: false, limit: 30 },
  { kind: 'budget', on: true, limit: 0.5 },
  { kind: 'stranding', on: true, limit: 100 * 100 },
  { kind: 'stranding-money', on: false, limit: 500 * 100 },
  { kind: 'balance', on: true, limit: 50 * 100 },
  { kind: 'burn', on: true, limit: 50 * 100 },
  { kind: 'stale', on: true, limit: 14 },
];

/** Every rule, the admin's over the ones at the start, most urgent kind first. */
export const rulesOf = ({ rules }: Pick<AlertSettings, 'rules'>): AlertRule[] =>
  AT_START.map((rule) => rules.find(({ kind }) => kind === rule.kind) ?? rule);

/** The settings with one rule changed. */
export const withRule = (settings: AlertSettings, rule: AlertRule): AlertSettings => ({
  ...settings,
  rules: [...settings.rules.filter(({ kind }) => kind !== rule.kind), rule],
});

/** The dashboard's view that says more. */
export const ALERT_VIEWS = {
  'order-by': 'renewal',
  'lock-out': 'forecast',
  'run-out': 'forecast',
  stranding: 'forecast',
  'stranding-money': 'forecast',
  budget: 'budget',
  burn: 'waste',
  balance: 'forecast',
  stale: 'data',
} as const satisfies Readonly<Record<AlertKind, string>>;
export type AlertView = (typeof ALERT_VIEWS)[AlertKind];
