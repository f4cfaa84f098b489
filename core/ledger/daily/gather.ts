import { day as toDay } from '@/core/units/brands';
import { firstDayOf, monthOf } from '@/core/units/month';
import { ABSENT, type DailyBatch, type Dictionaries, NONE } from './daily-batch';
import { FLAG, type Naming } from './day-rows';
import { GrowingRows } from './growing-rows';

/** A file's daily rows by team and month, not settled yet. */
export interface Gathered {
  readonly rows: number;
  readonly naming: Naming;
  /** Bit 0: the file tells features, bit 1: versions. */
  readonly detail: number;
  readonly dictionaries: Dictionaries;
  /** By place in the dictionary of teams; `NONE`: rows that don't say theirs. */
  readonly teams: ReadonlyMap<number, GatheredTeam>;
}

export interface GatheredTeam {
  readonly from: number;
  readonly to: number;
  readonly months: ReadonlyMap<number, GrowingRows>;
}

/** Where rows of a team's last day go. */
interface Target {
  readonly on: number;
  readonly rows: GrowingRows;
  readonly dayOfMonth: number;
}

const NOTHING: Dictionaries = { people: [], products: [], features: [], versions: [], teams: [] };

/** Takes a file's batches as they come and sorts their rows by team and month. */
export class Gatherer {
  private rows = 0;
  private detail = 0;
  private dictionaries = NOTHING;
  private readonly teams = new Map<number, { from: number; to: number; months: Map<number, GrowingRows> }>();
  /** By place of the team, from 1; at 0 rows that don't say theirs. */
  private readonly targets: Target[] = [];
  private readonly calendar = new Map<number, { month: number; dayOfMonth: number }>();

  /** @param dictionaries of the whole file so far */
  add(batch: DailyBatch, dictionaries: Dictionaries): void {
    this.dictionaries = dictionaries;
    for (let i = 0; i < batch.length; i++) {
      const place = batch.team[i] ?? NONE;
      const on = batch.day[i] ?? 0;
      // Rows of a team often come day by day.
      const known = this.targets[place === NONE ? 0 : place + 1];
      const to = known?.on === on ? known : this.targetOf(place, on);
      const tokens = batch.tokens[i] ?? ABSENT;
      const access = batch.access[i] ?? 0;
      const feature = batch.feature[i] ?? NONE;
      const version = batch.version[i] ?? NONE;
      if (feature !== NONE) this.detail |= 1;
      if (version !== NONE) this.detail |= 2;
      const flags =
        (tokens === ABSENT ? FLAG.blank : 0) |
        (access === 1 ? FLAG.flex : access === 2 ? FLAG.subscription : 0);
      to.rows.add(
        to.dayOfMonth,
        batch.product[i] ?? 0,
        feature === NONE ? 0 : feature + 1,
        version === NONE ? 0 : version + 1,
        batch.person[i] ?? NONE,
        tokens === ABSENT ? 0 : tokens,
        flags,
      );
    }
    this.rows += batch.length;
  }

  done(): Gathered {
    const { people } = this.dictionaries;
    const named = people.some((one) => (one.email ?? one.autodeskId ?? one.name) !== undefined);
    return {
      rows: this.rows,
      naming: named ? 'named' : people.length > 0 ? 'hashed' : 'nobody',
      detail: this.detail,
      dictionaries: this.dictionaries,
      teams: this.teams,
    };
  }

  private targetOf(place: number, on: number): Target {
    const team = this.teams.get(place) ?? { from: on, to: on, months: new Map<number, GrowingRows>() };
    this.teams.set(place, team);
    team.from = Math.min(team.from, on);
    team.to = Math.max(team.to, on);
    const { month, dayOfMonth } = this.dateOf(on);
    const rows = team.months.get(month) ?? new GrowingRows();
    team.months.set(month, rows);
    const target = { on, rows, dayOfMonth };
    this.targets[place === NONE ? 0 : place + 1] = target;
    return target;
  }

  private dateOf(on: number): { month: number; dayOfMonth: number } {
    const known = this.calendar.get(on);
    if (known) return known;
    const month = monthOf(toDay(on));
    const found = { month, dayOfMonth: on - firstDayOf(month) + 1 };
    this.calendar.set(on, found);
    return found;
  }
}
