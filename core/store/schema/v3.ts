/** Version 3: what the admin or Flexmeter keeps for later: scenarios, decisions, budgets, forecasts made, alerts sent. */
export const v3 = {
  kept: '[kind+team+person+id], [kind+team], team, person',
} as const;
