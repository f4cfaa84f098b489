import { expect, test, vi } from 'vitest';
import { bestEffort } from '@/core/messages/best-effort';

test('a failure is told by what it is, and by no word of it', async () => {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
  await bestEffort('draw the badge', () => Promise.reject(new RangeError('of ada@x.example')));
  await bestEffort('draw the badge', () => Promise.reject('ada@x.example'));
  expect(errors.mock.calls).toEqual([
    ['Flexmeter could not draw the badge', 'RangeError'],
    ['Flexmeter could not draw the badge', 'error'],
  ]);
  errors.mockRestore();
});

test('a worker that is stopped while it waits for the browser has failed at nothing', async () => {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
  await bestEffort('draw the badge', () => Promise.reject(new Error('No SW'))); // Chrome's words
  expect(errors).not.toHaveBeenCalled();
  errors.mockRestore();
});
