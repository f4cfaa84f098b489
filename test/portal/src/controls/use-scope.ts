import { useState } from 'react';
import { dayFrom, periodOfPreset, periodToData, periodToText } from '../../shared/periods';
import { type PeriodData, PRESETS, type Preset } from '../../shared/table';
import { options } from '../options';
import { useData } from '../use-data';

const MEMORY = 'portal-scope';

interface Chosen {
  readonly team: string | null;
  readonly preset: Preset | 'custom';
  readonly custom: PeriodData;
}

export interface Scope extends Chosen {
  readonly teams: readonly string[];
  readonly period: PeriodData;
  /** The same as `YYYY-MM-DD..YYYY-MM-DD`. */
  readonly periodText: string;
  readonly choose: (change: Partial<Chosen>) => void;
}

export const periodOf = (preset: Preset): PeriodData =>
  periodToData(periodOfPreset(preset, dayFrom(options.today), options.wording));

function first(): Chosen {
  const remembered = sessionStorage.getItem(MEMORY);
  const before = remembered ? (JSON.parse(remembered) as Chosen) : null;
  const asked = new URLSearchParams(location.search);
  const range = asked.get('period') ?? (before ? null : options.period);
  const preset = PRESETS.find((known) => known === range);
  const [from, to] = range?.includes('..') ? range.split('..') : [];
  const team = asked.get('team') ?? (before ? null : options.team);
  return {
    team: team === null ? (before?.team ?? '') : team === '*' ? null : team,
    preset: preset ?? (from && to ? 'custom' : (before?.preset ?? 'past3Months')),
    custom: from && to ? { from, to } : (before?.custom ?? periodOf('past30Days')),
  };
}

/** The team and time range chosen on a page; the tab remembers them from page to page. */
export function useScope(): Scope | null {
  const [chosen, setChosen] = useState(first);
  const { data: teams } = useData<string[]>('teams', { page: 'teams', team: null, period: '' });
  if (!teams) return null;
  const period = chosen.preset === 'custom' ? chosen.custom : periodOf(chosen.preset);
  return {
    ...chosen,
    team: chosen.team === '' ? (teams[0] ?? null) : chosen.team,
    teams,
    period,
    periodText: periodToText(period),
    choose: (change) => {
      const next = { ...chosen, ...change };
      sessionStorage.setItem(MEMORY, JSON.stringify(next));
      setChosen(next);
    },
  };
}
