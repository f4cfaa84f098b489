import { describe, expect, test } from 'vitest';
import { type GroupMail, refusal } from '@/components/dashboard/mail/group-mail';
import { mailLink } from '@/components/dashboard/mail/mail-link';
import { groupMailText } from '@/components/dashboard/mail/mail-words';
import { isTooSmall, leastShown } from '@/components/dashboard/reports/report-view';
import { startingSettings } from '@/core/rates/starting-values';
import { centitokens, day, minor } from '@/core/units/brands';
import { advisedRow } from '../../support/advised-row';
import { english as t } from '../../support/translator';

const mail = (changed: Partial<GroupMail> = {}): GroupMail => ({
  name: 'Bridges',
  use: {
    today: day(20_700),
    period: { from: day(20_600), to: day(20_699) },
    currency: 'EUR',
    privacy: 'names',
    least: 0,
    untold: false,
    people: 12,
    active: 7,
    tokens: 123_400,
    worth: 370_200,
    products: ['AutoCAD', 'Revit'],
  },
  next: {
    days: 28,
    low: centitokens(80_000),
    likely: centitokens(93_000),
    high: centitokens(104_000),
  },
  budgets: [],
  people: [
    advisedRow(1, 'Ada Lovelace', { saving: minor(41_200), seats: ['Revit'], present: [] }),
    advisedRow(2, 'Grace Hopper', { saving: minor(30_000), seats: ['Revit'], present: [] }),
    advisedRow(3, 'Keeps Hers', { effort: 'none', saving: minor(0) }),
  ],
  ...changed,
});

describe('the mail for a team lead', () => {
  test('has the group’s totals, what is expected, and its own people’s changes', () => {
    const text = groupMailText(t, mail(), true);
    expect(text).toContain('Autodesk Flex: Bridges');
    expect(text).toContain('Tokens used: 1,234, worth €3,702');
    expect(text).toContain('People who used tokens: 7 of 12.');
    expect(text).toContain('930 tokens, likely between 800 and 1,040');
    expect(text).toContain('– Ada Lovelace: Revit instead of Flex');
    expect(text).not.toContain('Keeps Hers');
    expect(text.indexOf('Ada')).toBeLessThan(text.indexOf('Grace'));
  });

  test('without names counts equal changes', () => {
    const text = groupMailText(t, mail(), false);
    expect(text).not.toMatch(/Ada|Grace/);
    expect(text).toContain('– 2 people: Revit instead of Flex (saves about €712 a year)');
  });

  test('says so when nothing can be forecast or changed', () => {
    const text = groupMailText(t, mail({ next: null, people: [] }), true);
    expect(text).toContain('Too little is known of the group');
    expect(text).toContain('nothing to change');
  });

  test('is refused of groups that are too small where only groups are shown', () => {
    const settings = { ...startingSettings(), privacy: 'groups', leastGroup: 2 } as const;
    expect(leastShown(settings)).toBe(3);
    expect([2, 3].map((groupSize) => isTooSmall({ settings, groupSize }))).toEqual([true, false]);
    expect(isTooSmall({ settings: startingSettings(), groupSize: 1 })).toBe(false);
    const { use } = mail();
    expect(refusal({ ...use, people: 2, least: 3 })).toBe('small');
    expect(refusal({ ...use, people: 0 })).toBe('nobody');
    expect(refusal(use)).toBeNull();
  });
});

test('a link holds a whole text or there is none', () => {
  const link = mailLink('Subject & more\n\nÄ line\nanother\ud800') ?? '';
  const said = new URL(link).searchParams;
  expect(said.get('subject')).toBe('Subject & more');
  expect(said.get('body')).toBe('Ä line\r\nanother\ufffd');
  expect(mailLink(`s\n\n${'ä'.repeat(400)}`)).toBeNull();
});
