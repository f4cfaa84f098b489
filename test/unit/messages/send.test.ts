import { afterEach, expect, test, vi } from 'vitest';

const runtime = vi.hoisted(() => ({ id: 'me' as string | undefined, sendMessage: vi.fn() }));
vi.mock('wxt/browser', () => ({ browser: { runtime } }));

const { sendMessage } = await import('@/core/messages/send');

afterEach(() => {
  runtime.id = 'me';
  runtime.sendMessage.mockReset();
});

test('sends name and payload, and hands back the answer', async () => {
  runtime.sendMessage.mockResolvedValue({ ok: true, data: { on: true } });
  expect(await sendMessage('overlay:switch', { on: true })).toEqual({ ok: true, data: { on: true } });
  expect(runtime.sendMessage).toHaveBeenCalledWith({ name: 'overlay:switch', payload: { on: true } });
});

test('asks once more when the worker was stopped before it answered', async () => {
  runtime.sendMessage.mockRejectedValueOnce(
    new Error('The message port closed before a response was received.'),
  );
  runtime.sendMessage.mockResolvedValueOnce({ ok: true, data: [] });
  expect(await sendMessage('taught:list', {})).toEqual({ ok: true, data: [] });
});

test('gives up after the second try', async () => {
  runtime.sendMessage.mockResolvedValue(undefined);
  expect(await sendMessage('taught:list', {})).toEqual({ ok: false, code: 'no-answer' });
  expect(runtime.sendMessage).toHaveBeenCalledTimes(2);
});

test('after an update of the extension nothing is sent, and that is said', async () => {
  runtime.id = undefined;
  expect(await sendMessage('taught:list', {})).toEqual({ ok: false, code: 'extension-gone' });
  expect(runtime.sendMessage).not.toHaveBeenCalled();
});

test('an update while the message is under way is told from a worker that does not answer', async () => {
  runtime.sendMessage.mockImplementation(() => {
    runtime.id = undefined;
    throw new Error('Extension context invalidated.');
  });
  expect(await sendMessage('taught:list', {})).toEqual({ ok: false, code: 'extension-gone' });
});
