/** Address of each of the stand-in portal's pages by what it shows. A person's page needs their number. */
export const PATHS = {
  summary: '/token-usage/summary',
  'by-product': '/token-usage/by-product',
  'by-user': '/token-usage/by-user',
  person: '/token-usage/by-user', // and the person's number
  'usage-report': '/usage-report',
  'seat-usage': '/seats/products',
  balances: '/balances',
  subscriptions: '/billing/subscription-management/subscriptions-contracts',
  odd: '/insights',
  invoices: '/billing/invoices',
} as const;
