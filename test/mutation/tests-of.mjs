// The folders whose code is mutated, and the tests a mutant of each is tried with: those of the folder itself, for tables
// also the whole pages that are read. That others further away would notice it too doesn't count.
export const testsOf = {
  units: [
    'test/unit/units/**',
    'test/property/{dates,months,numbers}.test.ts',
    'test/unit/portal/periods.test.ts',
  ],
  'portal/tables': [
    'test/{unit/portal,dom}/tables/**',
    'test/dom/{read,portal}/**',
    'test/property/accumulate.test.ts',
  ],
  ledger: [
    'test/unit/ledger/**',
    'test/property/{demand-history,gather-uses}.test.ts',
    'test/property/store/daily-ledger.test.ts',
    'test/unit/store/{daily-facts,unit-days}.test.ts',
    'test/unit/privacy/groups.test.ts',
  ],
  rates: ['test/unit/rates/**'],
  forecast: ['test/unit/forecast/**', 'test/property/forecast.test.ts'],
  advice: [
    'test/unit/advice/**',
    'test/property/{cheapest-cover,compare-plans,peoples-pasts,person-demand,plan-person,products,seats}.test.ts',
  ],
  purchase: ['test/{unit,property}/purchase/**'],
};
