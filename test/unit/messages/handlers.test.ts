import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { overlayWords } from '@/components/overlay-models/overlay-words';
import { overlayStyles } from '@/components/overlay-styles/overlay-styles';
import { reportWords } from '@/components/report/report-words';
import { createTranslator } from '@/components/text/translate';
import { handleMessage } from '@/core/messages/handle';
import { createHandlers } from '@/core/messages/handlers/create-handlers';
import { teamReport } from '@/core/messages/handlers/team-report';
import { type MessageName, messages, type RequestOf } from '@/core/messages/map';
import { startingSettings } from '@/core/rates/starting-values';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { saveCapture } from '@/core/store/save-capture';
import { changeSettings, loadSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import { centitokens, day, minor } from '@/core/units/brands';
import { english } from '../../support/messages';
import { capture, period, row, withStore } from '../store/support/captures';

const self = { id: 'me', origin: 'chrome-extension://me' };
const portal = { id: 'me', url: 'https://manage.autodesk.com/usage', frameId: 0, tab: {} };
const today = day(20_031);
const north = { kind: 'one', name: 'North' } as const;
const t = createTranslator(english, 'en-US');
const words = () => ({ report: reportWords(t), overlay: overlayWords(t) });

/** Ask as the content script does, through every check, and hold the answer to its schema. */
function client(store: Store, badgeSoon?: () => Promise<void>, now = (today + 1) * 86_400_000) {
  const did: string[] = [];
  const note = (what: string) => async () => void did.push(what);
  const ask = async <N extends MessageName>(name: N, payload: RequestOf<N>) => {
    const handlers = createHandlers({
      store,
      today,
      now,
      words,
      styles: overlayStyles,
      refreshBadge: note('refresh'),
      badgeSoon: badgeSoon ?? note('soon'),
      openDashboard: async ({ view }) => void did.push(`open ${view}`),
    });
    const answer = await handleMessage(name, structuredClone(payload), portal, { self, handlers });
    expect(messages[name].response.safeParse(answer)).toMatchObject({ success: true });
    if (!answer.ok) throw new Error(answer.code);
    return answer.data;
  };
  return { ask, did };
}

const people = [
  row({ email: 'a@x.example', name: 'Ada' }, 70_000, { daysUsed: 70 }),
  row({ email: 'b@x.example', name: '=cmd|x' }, 1_000, { daysUsed: 1 }),
];

test('a capture is stored once, and only then is the badge drawn anew', () =>
  withStore(async (store) => {
    const { ask, did } = client(store);
    expect(await ask('capture:save', { capture: capture() })).toEqual({ stored: true });
    expect(await ask('capture:save', { capture: capture() })).toEqual({ stored: false });
    expect(did).toEqual(['soon']);
  }));

test('a reading that claims to be of the future gives way to the next one', () =>
  withStore(async (store) => {
    const tokens = async () => {
      const facts = await loadTeamFacts(store, 'one:North');
      return facts.captures.map((one) => [one.tokens, one.readAt]);
    };
    const now = (today + 1) * 86_400_000;
    const made = capture({ readAt: now + 4e12, observations: [row({ email: 'a@x.example' }, 99)] });
    await client(store).ask('capture:save', { capture: made });
    expect(await tokens()).toEqual([[99, now]]);
    const later = now + 60_000;
    await client(store, undefined, later).ask('capture:save', { capture: capture({ readAt: later }) });
    expect(await tokens()).toEqual([[700, later]]);
  }));

test('a capture counts as stored also when the badge can’t be drawn', () =>
  withStore(async (store) => {
    const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { ask } = client(store, () => Promise.reject(new TypeError('no alarms for ada@x.example')));
    expect(await ask('capture:save', { capture: capture() })).toEqual({ stored: true });
    expect(errors.mock.calls).toEqual([['Flexmeter could not draw the badge', 'TypeError']]);
    errors.mockRestore();
  }));

test('rows get their cost at the price book in force', () =>
  withStore(async (store) => {
    const { ask } = client(store);
    const request = { page: 'by-user', team: north, period, complete: true } as const;
    const rows = people.map((observation, at) => ({ row: at + 5, observation }));
    const data = await ask('overlay:rows', { ...request, rows, before: null });
    expect(data).toMatchObject({
      rows: [
        {
          row: 5,
          chip: { kind: 'move', cost: '$2,100' },
          card: { title: expect.stringMatching(/^Seat saves/) },
        },
        { row: 6, chip: { cost: '$30.00' } },
      ],
      strip: { total: '$2,130 in this period' },
      balance: null,
      overlays: true,
    });
    // The next pack goes on with the sums of this one.
    const before = 'sums' in data ? data.sums : null;
    expect(await ask('overlay:rows', { ...request, rows, before })).toMatchObject({
      strip: { total: '$4,260 in this period' },
    });
  }));

test('all packs of a table are judged by what its first was, and a new look by what is known now', () =>
  withStore(async (store) => {
    const { ask } = client(store);
    const request = { page: 'by-user', team: north, period, complete: true } as const;
    const rows = people.map((observation, row) => ({ row, observation }));
    const first = await ask('overlay:rows', { ...request, rows, before: null });
    const before = 'sums' in first ? first.sums : null;
    const [price] = startingSettings().tokenPrices;
    if (!price) throw new Error('no price to begin with');
    const dear = { ...price, perToken: minor(price.perToken * 2) };
    await changeSettings(store, startingSettings(), { tokenPrices: [dear], overlays: false });
    expect(await ask('overlay:rows', { ...request, rows, before })).toMatchObject({
      strip: { total: '$4,260 in this period' },
      overlays: false,
    });
    expect(await ask('overlay:rows', { ...request, rows, before: null })).toMatchObject({
      strip: { total: '$4,260 in this period' },
    });
  }));

test('the balance comes with the pages that show it', () =>
  withStore(async (store) => {
    const { ask } = client(store);
    const figures = { tokensAvailable: centitokens(50_000) };
    await ask('capture:save', {
      capture: capture({ page: 'balances', period: null, observations: [], figures }),
    });
    const request = { page: 'balances', team: north, period: null, complete: true } as const;
    expect(await ask('overlay:rows', { ...request, rows: [], before: null })).toMatchObject({
      balance: {
        chips: [{ kind: 'unsure', word: 'No forecast yet' }],
        card: { lines: [{ label: 'Tokens available', value: '500' }] },
      },
    });
  }));

test('the report has the table as looked at and what is said of its rows', () =>
  withStore(async (store) => {
    const { ask } = client(store);
    const data = await ask('report:csv', {
      page: 'by-user',
      team: north,
      period,
      complete: true,
      headers: ['User', 'Tokens used'],
      rows: people.map((observation) => ({ cells: [observation.person?.name ?? '', '1'], observation })),
      locale: 'en-US',
    });
    const lines = ('text' in data ? data.text : '').split('\r\n');
    expect(lines[0]).toMatch(/^\ufeffUser,Tokens used,Cost in this period \(USD\),/);
    expect(lines[1]).toMatch(/^Ada,1,2100\.00,/);
    expect(lines[1]).toContain('Computed with list prices: check yours in the settings.');
    expect(lines[2]).toMatch(/^'=cmd\|x,1,30\.00,/);
    expect(lines).toHaveLength(4);
  }));

test('the popup’s report is the newest complete table, with people named again', () =>
  withStore(async (store) => {
    expect(await teamReport(store, 'one:North', today, 'de-DE', words().report)).toBeNull();
    await saveCapture(store, capture({ observations: people }));
    await saveCapture(store, capture({ observations: people.slice(1), complete: false, readAt: 1 }));
    const report = await teamReport(store, 'one:North', today, 'de-DE', words().report);
    const lines = report?.text.split('\r\n') ?? [];
    expect(lines[0]).toMatch(/^\ufeffName;E-mail;Product;Tokens used;Days used;Cost in this period \(USD\);/);
    expect(lines[1]).toMatch(/^Ada;a@x\.example;Revit;"700,00";70;"2100,00";/);
    expect(lines).toHaveLength(4);
    expect(report?.fileName).toBe('flexmeter-by-user-North-2024-10-04-to-2024-11-02.csv');
  }));

test('the switch, what was taught, and the dashboard', () =>
  withStore(async (store) => {
    const { ask, did } = client(store);
    expect(await ask('overlay:switch', { on: false })).toEqual({ on: false });
    expect((await loadSettings(store, startingSettings())).settings.overlays).toBe(false);
    const taught = {
      id: 'a',
      path: '/x',
      headers: ['A'],
      columns: ['tokens'],
      page: 'by-user' as const,
      period: null,
      taughtAt: 1,
    };
    await ask('taught:save', { taught });
    expect(await ask('taught:list', {})).toEqual([taught]);
    await ask('taught:withdraw', { id: 'a' });
    expect(await ask('taught:list', {})).toEqual([]);
    await ask('open:dashboard', { view: 'settings' });
    expect(did).toEqual(['open settings']);
  }));
