import type { Memberships } from '@/core/ledger/groups';
import type { PersonRef } from '@/core/model/capture';
import { type Day, day } from '@/core/units/brands';
import { epochOfDay } from '@/core/units/day';
import { sampleFile, sampleReadOn } from './sample-file';
import { SAMPLE_ID } from './sample-teams';

interface SamplePlaces {
  readonly list: Omit<Memberships, 'members'>;
  readonly placings: readonly {
    readonly person: PersonRef;
    readonly name: string;
    readonly from: Day | null;
  }[];
}

/** Where the sample company's people belong: a Groups export, and the admin's own lists with those who moved. */
export function samplePlaces(today: Day): SamplePlaces[] {
  const readOn = sampleReadOn(today);
  return sampleFile.places.map(({ kind, names, of, moved }) => {
    const placing = (person: number, place: number, from: Day | null) => {
      const [ref, name] = [sampleFile.people[person], names[place]];
      return ref && name !== undefined ? [{ person: ref, name, from }] : [];
    };
    return {
      list: {
        id: `${SAMPLE_ID}${kind}`,
        kind,
        origin: kind === 'group' ? 'state' : 'mapping',
        day: readOn,
        file: `sample-${kind}.csv`,
        changedAt: epochOfDay(readOn),
      },
      placings: [
        ...of.flatMap((place, person) => placing(person, place, null)),
        ...moved.flatMap(([person, place, on]) => placing(person, place, day(readOn + on))),
      ],
    };
  });
}
