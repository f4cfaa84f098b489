import * as z from 'zod/mini';
import { PersonRef } from '@/core/model/capture';
import { type Day, day } from '@/core/units/brands';
import { weekdayOf } from '@/core/units/day';
import compact from './captures.json' with { type: 'json' };

/** Person, product, first day, a bit for each day from it on. */
const Days = z.tuple([z.int(), z.int(), z.int(), z.string()]);

const SampleFile = z.object({
  weekday: z.int(),
  teams: z.array(z.string()),
  people: z.array(PersonRef),
  products: z.array(z.object({ name: z.string(), rates: z.array(z.tuple([z.nullable(z.int()), z.int()])) })),
  days: z.array(
    z.object({
      flex: z.array(Days),
      seat: z.array(Days),
      other: z.array(z.tuple([z.int(), z.int(), z.int(), z.int()])),
    }),
  ),
  places: z.array(
    z.object({
      kind: z.enum(['group', 'department', 'cost-centre', 'project']),
      names: z.array(z.string()),
      of: z.array(z.int()),
      moved: z.array(z.tuple([z.int(), z.int(), z.int()])),
    }),
  ),
  captures: z.array(z.record(z.string(), z.unknown())),
});

/** The sample company as it is shipped; days in it are counted from the day it was read. */
export const sampleFile = z.parse(SampleFile, compact);

/** The day the sample was read: the latest before or on `today` with the same weekday, so that working days stay such. */
export const sampleReadOn = (today: Day): Day =>
  day(today - ((weekdayOf(today) - sampleFile.weekday + 7) % 7));
