import { expect, it } from 'vitest';
import { groupsOf, packsOf } from '@/components/overlay/page/packs';
import type { Observation } from '@/core/model/capture';
import { centitokens, day } from '@/core/units/brands';

const period = { from: day(20_000), to: day(20_029) };
const row = (more: Partial<Observation>): Observation => ({ period, tokens: centitokens(100), ...more });
const person = (at: number) => ({ email: `p${at}@x.example` });

it('a group and its parts are in one pack, whoever the parts are of', () => {
  const people = Array.from({ length: 300 }, (_, at) =>
    row({ person: person(at), product: 'Map 3D', parent: 'AutoCAD' }),
  );
  const others = Array.from({ length: 100 }, (_, at) => row({ product: `Product ${at}` }));
  const packs = packsOf(
    groupsOf([row({ product: 'AutoCAD', isGroup: true }), ...others, ...people]).values(),
  );
  expect(packs.flat()).toHaveLength(401);
  const ofGroup = packs.filter((pack) =>
    pack.some(({ product, parent }) => (parent ?? product) === 'AutoCAD'),
  );
  expect(ofGroup).toHaveLength(1);
});

it('the rows of one person are in one pack', () => {
  const rows = Array.from({ length: 900 }, (_, at) =>
    row({ person: person(at % 90), product: `P${at % 11}` }),
  );
  const packs = packsOf(groupsOf(rows).values());
  for (let at = 0; at < 90; at++)
    expect(packs.filter((pack) => pack.some((one) => one.person?.email === person(at).email))).toHaveLength(
      1,
    );
});
