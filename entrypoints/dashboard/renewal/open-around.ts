import type { PlannedRenewal } from '@/components/dashboard/brief/brief-view';
import type { Plans } from '../plans/open-plans';
import { type Around, loadAround } from './make-brief';

/** What goes with the plan that is shown: asked for once, when the plan is whole or the brief needs it. */
export interface Arounds {
  /** null: not there yet. */
  readonly now: () => Around | 'failed' | null;
  readonly ask: (plan: PlannedRenewal) => Promise<Around>;
  /** Asked without anybody waiting for it; a failure is tried again only when somebody asks. */
  readonly prepare: (plan: PlannedRenewal) => void;
  /** Another plan is asked for. */
  readonly forget: () => void;
}

/** @param changed is called when there is something new to show */
export function openAround(plans: Plans, changed: () => void): Arounds {
  let asked: Promise<Around> | null = null;
  let now: Around | 'failed' | null = null;
  const ask = ({ team, today }: PlannedRenewal) => {
    if (asked) return asked;
    const mine = loadAround(plans, team, today);
    asked = mine;
    const settle = (found: Around | 'failed') => {
      if (asked !== mine) return;
      now = found;
      if (found === 'failed') asked = null;
      changed();
    };
    mine.then(settle, (cause) => {
      console.error(cause instanceof Error ? cause.name : 'nothing goes with the plan');
      settle('failed');
    });
    return mine;
  };
  return {
    now: () => now,
    ask,
    prepare: (plan) => {
      if (now === null) void ask(plan).catch(() => undefined);
    },
    forget: () => {
      asked = null;
      now = null;
    },
  };
}
