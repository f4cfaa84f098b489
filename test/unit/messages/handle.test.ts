import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { type Handlers, handleMessage } from '@/core/messages/handle';
import { readingHandlers } from '@/core/messages/handlers/reading';
import { messages } from '@/core/messages/map';
import type { Sender } from '@/core/messages/sender';
import { StoreError } from '@/core/store/errors';
import { capture } from '../store/support/captures';

const self = { id: 'flexmeterid', origin: 'chrome-extension://flexmeterid' };
const portal: Sender = {
  id: self.id,
  url: 'https://manage.autodesk.com/usage?x=1',
  origin: 'https://manage.autodesk.com',
  frameId: 0,
  tab: { url: 'https://manage.autodesk.com/usage?x=1' },
};
const popup: Sender = { id: self.id, url: `${self.origin}/popup.html`, origin: self.origin };

function fakeHandlers(over: Partial<Handlers> = {}) {
  const called: string[] = [];
  const answer =
    <T>(name: string, data: T) =>
    async () => {
      called.push(name);
      return data;
    };
  const handlers: Handlers = {
    'capture:save': answer('capture:save', { stored: true }),
    'overlay:rows': answer('overlay:rows', {
      rows: [],
      sums: { total: null, unpriced: false, advised: 0, judged: true },
      strip: { total: null, advice: null, look: false },
      balance: null,
      overlays: true,
      bar: true,
    }),
    'report:csv': answer('report:csv', { fileName: 'a.csv', text: '' }),
    'files:part': answer('files:part', {}),
    'overlay:styles': answer('overlay:styles', { chip: '', card: '', strip: '', said: '' }),
    'overlay:switch': answer('overlay:switch', { on: true }),
    'portal:words': answer('portal:words', {
      tables: {
        total: '',
        average: '',
        action: '',
        loading: '',
        next: '',
        previous: '',
        end: '',
        more: '',
        moreThan: '',
        row: '',
      },
    }),
    ...readingHandlers,
    'taught:list': answer('taught:list', []),
    'taught:save': answer('taught:save', {}),
    'taught:withdraw': answer('taught:withdraw', {}),
    'open:dashboard': answer('open:dashboard', {}),
    'badge:refresh': answer('badge:refresh', {}),
    ...over,
  };
  return { handlers, called };
}

const ask = async (name: unknown, payload: unknown, sender: Sender, over: Partial<Handlers> = {}) => {
  const { handlers, called } = fakeHandlers(over);
  return { answer: await handleMessage(name, payload, sender, { self, handlers }), called };
};

test('a capture from the portal is handled, and every answer fits its schema', async () => {
  const payloads = {
    'capture:save': { capture: capture() },
    'overlay:styles': {},
    'overlay:switch': { on: false },
    'portal:words': {},
    'taught:list': {},
    'taught:withdraw': { id: 'x' },
    'open:dashboard': { view: 'settings' },
  } as const;
  for (const [name, payload] of Object.entries(payloads)) {
    const { answer, called } = await ask(name, payload, portal);
    expect(called).toEqual([name]);
    const schema = messages[name as keyof typeof payloads].response;
    expect(schema.safeParse(answer).success).toBe(true);
    expect(answer.ok).toBe(true);
  }
});

test('a frame of the portal inside the portal counts as the portal', async () => {
  const { called } = await ask('taught:list', {}, { ...portal, frameId: 7 });
  expect(called).toEqual(['taught:list']);
});

const hostile: Record<string, Sender> = {
  'another extension': { ...portal, id: 'other' },
  'no extension id': { ...portal, id: undefined },
  'another site': { ...portal, url: 'https://evil.example/', origin: 'https://evil.example' },
  'a look-alike host': { ...portal, url: 'https://manage.autodesk.com.evil.example/', origin: undefined },
  'the host as user name': { ...portal, url: 'https://manage.autodesk.com@evil.example/', origin: undefined },
  'another subdomain': { ...portal, url: 'https://accounts.autodesk.com/', origin: undefined },
  'another port': { ...portal, url: 'https://manage.autodesk.com:8443/', origin: undefined },
  'plain http': { ...portal, url: 'http://manage.autodesk.com/', origin: undefined },
  'an address that is none': { ...portal, url: 'manage.autodesk.com', origin: undefined },
  'no address': { ...portal, url: undefined },
  'a sandboxed frame': { ...portal, frameId: 3, origin: 'null' },
  'the portal framed by another site': { ...portal, frameId: 3, tab: { url: 'https://evil.example/' } },
  'the portal framed by a site we may not see': { ...portal, frameId: 3, tab: {} },
  'no tab': { ...portal, tab: undefined },
};

test.each(Object.entries(hostile))('refuses %s', async (_, sender) => {
  const { answer, called } = await ask('capture:save', { capture: capture() }, sender);
  expect(answer).toEqual({ ok: false, code: 'forbidden' });
  expect(called).toEqual([]);
});

test('a message for one kind of sender is refused from the other', async () => {
  expect((await ask('taught:list', {}, popup)).answer).toEqual({ ok: false, code: 'forbidden' });
  expect((await ask('badge:refresh', {}, portal)).answer).toEqual({ ok: false, code: 'forbidden' });
  expect((await ask('badge:refresh', {}, popup)).answer).toEqual({ ok: true, data: {} });
});

test.each(['nope', '', 'toString', '__proto__', 'constructor', null, undefined, 7, {}, ['taught:list']])(
  'refuses the unknown name %j',
  async (name) => {
    const { answer, called } = await ask(name, {}, portal);
    expect(answer).toEqual({ ok: false, code: 'unknown-message' });
    expect(called).toEqual([]);
  },
);

test('whatever the payload, the answer is data and nothing malformed reaches a handler', async () => {
  const valid = capture();
  await fc.assert(
    fc.asyncProperty(fc.anything({ withDate: true, withMap: true, withBigInt: true }), async (payload) => {
      const { answer, called } = await ask('capture:save', payload, portal);
      expect(answer).toEqual({ ok: false, code: 'malformed' });
      expect(called).toEqual([]);
    }),
    { numRuns: 300 },
  );
  const damage: Record<string, unknown>[] = [
    { readAt: -1 },
    { readAt: 1.5 },
    { page: 'invoices' },
    { team: { kind: 'one' } },
    { team: { kind: 'one', name: 'x'.repeat(501) } },
    { observations: [{ period: { from: 20_005, to: 20_000 } }] },
    { observations: [{ period: valid.period, tokens: 1.5 }] },
    { observations: [{ period: valid.period, tokens: Number.NaN }] },
    { observations: [{ period: valid.period, person: {} }] },
    { observations: [{ period: valid.period, person: { hash: 'not-a-hash' } }] },
    { period: { from: 0, to: 1 } },
    { figures: { tokensAvailable: '7' } },
  ];
  for (const wrong of damage) {
    const { answer } = await ask('capture:save', { capture: { ...valid, ...wrong } }, portal);
    expect(answer, JSON.stringify(wrong)).toEqual({ ok: false, code: 'malformed' });
  }
});

test('a huge payload is refused', async () => {
  const valid = capture();
  const observation = valid.observations[0];
  const many = Array.from({ length: 200_001 }, () => observation);
  const saved = await ask('capture:save', { capture: { ...valid, observations: many } }, portal);
  expect(saved.answer).toEqual({ ok: false, code: 'malformed' });
  const rows = Array.from({ length: 20_001 }, (_, row) => ({ row, observation }));
  const asked = await ask(
    'overlay:rows',
    { page: 'by-user', team: valid.team, period: valid.period, complete: true, rows, before: null },
    portal,
  );
  expect(asked.answer).toEqual({ ok: false, code: 'malformed' });
  const report = {
    page: 'by-user',
    team: valid.team,
    period: valid.period,
    complete: true,
    headers: [],
    rows: [{ cells: Array.from({ length: 201 }, () => ''), observation: null }],
    locale: 'en',
  };
  expect((await ask('report:csv', report, portal)).answer).toEqual({ ok: false, code: 'malformed' });
});

test('a piece of a file that is no whole base64 is refused: it could never be fetched', async () => {
  const part = {
    ...{ drop: '0f8fad5b-d9cb-469f-a165-70867728950e', file: 0, files: 1, part: 0, parts: 1 },
    ...{ name: 'a.csv', changedAt: 1 },
  };
  for (const bytes of ['A', 'AAA', 'AAAAA', '=', 'A===', 'AAAAA===', 'AA=A', 'é'])
    expect((await ask('files:part', { ...part, bytes }, portal)).answer, bytes).toEqual({
      ok: false,
      code: 'malformed',
    });
  for (const bytes of ['', 'AA==', 'AAA=', 'AAAA'])
    expect((await ask('files:part', { ...part, bytes }, portal)).answer.ok, bytes).toBe(true);
});

test('what the store or a handler throws comes back as a code, without its words', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const newer = await ask('taught:save', { taught: taught() }, portal, {
    'taught:save': () => Promise.reject(new StoreError('newer-database')),
  });
  expect(newer.answer).toEqual({ ok: false, code: 'newer-database' });
  const broken = await ask('taught:list', {}, portal, {
    'taught:list': () => Promise.reject(new TypeError('ada@x.example')),
  });
  expect(broken.answer).toEqual({ ok: false, code: 'failed' });
  expect(JSON.stringify(logged.mock.calls)).not.toContain('ada@');
  logged.mockRestore();
});

function taught() {
  return { id: 'a', path: '/x', headers: ['A'], columns: [null], page: 'by-user', period: null, taughtAt: 1 };
}
