import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeThreshold, STEADY } from '@/core/advice/stability/change-threshold';
import { flipPoint } from '@/core/advice/stability/flip-point';
import { StandingVerdict, standingVerdict, type WeighedPlan } from '@/core/advice/stability/standing-verdict';
import { day } from '@/core/units/brands';

const SEAT = { name: 'Revit', perYear: 100_000 };
const flex = (expected: number): WeighedPlan => ({ seats: [], expected });
const seat: WeighedPlan = { seats: [SEAT], expected: 100_000 };
const at = (days: number) => day(20_000 + days);
const onFlex: StandingVerdict = { seats: [], since: at(0), contestedSince: null };
const onSeat: StandingVerdict = { seats: ['Revit'], since: at(0), contestedSince: null };

describe('the verdict that stands', () => {
  it('is the cheapest plan at the first look', () => {
    expect(standingVerdict(null, null, seat, at(0))).toEqual(onSeat);
  });

  it('stays while the seat saves less than a fifth of its price', () => {
    expect(standingVerdict(onFlex, flex(119_000), seat, at(300))).toEqual(onFlex);
    expect(standingVerdict(onFlex, flex(121_000), seat, at(300)).contestedSince).toBe(at(300));
  });

  it('keeps a seat until Flex costs less than three fifths of it', () => {
    expect(standingVerdict(onSeat, seat, flex(61_000), at(300))).toEqual(onSeat);
    expect(standingVerdict(onSeat, seat, flex(59_000), at(300)).contestedSince).toBe(at(300));
  });

  it('changes once another plan has been enough cheaper for eight weeks', () => {
    const contested = standingVerdict(onFlex, flex(150_000), seat, at(300));
    expect(contested).toEqual({ ...onFlex, contestedSince: at(300) });
    expect(standingVerdict(contested, flex(150_000), seat, at(355))).toEqual(contested);
    expect(standingVerdict(contested, flex(150_000), seat, at(356))).toEqual({
      seats: ['Revit'],
      since: at(356),
      contestedSince: null,
    });
  });

  it('starts the eight weeks anew when one look says otherwise', () => {
    const contested = standingVerdict(onFlex, flex(150_000), seat, at(300));
    const calm = standingVerdict(contested, flex(90_000), flex(90_000), at(330));
    expect(calm).toEqual(onFlex);
    expect(standingVerdict(calm, flex(150_000), seat, at(360)).contestedSince).toBe(at(360));
  });

  it('does not change within 90 days of a change', () => {
    const contested = { ...onFlex, contestedSince: at(10) };
    expect(standingVerdict(contested, flex(150_000), seat, at(89)).seats).toEqual([]);
    expect(standingVerdict(contested, flex(150_000), seat, at(90)).seats).toEqual(['Revit']);
  });

  it("changes at once when a seat can't be had any more", () => {
    expect(standingVerdict(onSeat, null, flex(150_000), at(3))).toEqual({ ...onFlex, since: at(3) });
  });

  it('survives being stored', () => {
    expect(StandingVerdict.parse(JSON.parse(JSON.stringify(onSeat)))).toEqual(onSeat);
  });

  it('changes at most every 90 days, and only for more than the threshold, whatever the looks find', () => {
    const looks = fc.array(
      fc.record({ later: fc.integer({ min: 0, max: 60 }), onFlex: fc.integer({ min: 0, max: 400_000 }) }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(looks, (found) => {
        let today = 20_000;
        let standing: StandingVerdict | null = null;
        for (const { later, onFlex: cost } of found) {
          today += later;
          const cheapest = cost > SEAT.perYear ? seat : flex(cost);
          const kept: WeighedPlan | null = standing && (standing.seats.length > 0 ? seat : flex(cost));
          const next = standingVerdict(standing, kept, cheapest, day(today));
          if (standing && kept && next.seats.join() !== standing.seats.join()) {
            expect(today - standing.since).toBeGreaterThanOrEqual(STEADY.coolDownDays);
            expect(kept.expected - cheapest.expected).toBeGreaterThan(
              changeThreshold(kept.seats, cheapest.seats),
            );
            expect(next.since).toBe(today);
          } else if (standing) expect(next.since).toBe(standing.since);
          // Looking twice on a day changes nothing.
          const again = next.seats.length > 0 ? seat : flex(cost);
          expect(standingVerdict(next, again, cheapest, day(today))).toEqual(next);
          standing = next;
        }
      }),
    );
  });
});

describe('the flip point', () => {
  it('of one seat is 120 % of the break-even to take it and 60 % to give it up', () => {
    expect(flipPoint([], [SEAT], 8)).toBeCloseTo(9.6);
    expect(flipPoint([SEAT], [], 8)).toBeCloseTo(4.8);
  });

  it('is where the threshold is reached, for any two sets of seats', () => {
    const price = fc.integer({ min: 1, max: 300_000 });
    fc.assert(
      fc.property(price, price, price, fc.integer({ min: 1, max: 200 }), (shared, a, b, evenDays) => {
        fc.pre(a !== b);
        const standing = [
          { name: 'shared', perYear: shared },
          { name: 'A', perYear: a },
        ];
        const other = [
          { name: 'shared', perYear: shared },
          { name: 'B', perYear: b },
        ];
        const days = flipPoint(standing, other, evenDays);
        if (days === null) return;
        // Flex the other plan spares, in proportion to the days; nothing is gained at the break-even.
        const spared = ((b - a) * days) / evenDays;
        expect(spared - (b - a)).toBeCloseTo(changeThreshold(standing, other), 3);
      }),
    );
  });

  it('is nowhere when both cost the same', () => {
    expect(flipPoint([SEAT], [{ name: 'Other', perYear: SEAT.perYear }], 8)).toBeNull();
  });
});
