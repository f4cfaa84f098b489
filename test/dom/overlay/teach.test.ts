import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerOf, problemTexts } from '@/components/overlay/teach/teach-model';
import { createTeachView } from '@/components/overlay/teach/teach-view';
import type { UnknownTable } from '@/core/portal/teach';
import { day } from '@/core/units/brands';
import { words } from '@/test/unit/overlay-models/support';

const unknown: UnknownTable = {
  id: '/insights#wer|was',
  path: '/insights',
  headers: ['Wer', 'Was'],
  columns: [
    { header: 'Wer', shape: 'email', suggestion: 'email', examples: ['ada@example.com'] },
    { header: 'Was', shape: 'number', suggestion: null, examples: ['12', '7'] },
  ],
  page: null,
  needsPeriod: true,
};

// In jsdom nothing is done by a person.
vi.mock('@/components/overlay/base/trusted', () => ({ byPerson: () => true }));

afterEach(() => document.body.replaceChildren());

describe('the answer', () => {
  const form = {
    columns: ['email', 'tokensUsed'],
    from: '2026-01-01',
    to: '2026-01-31',
  };

  it('names each column, the page it makes and the dates entered', () => {
    expect(answerOf(unknown, form, 5)).toEqual({
      id: unknown.id,
      path: '/insights',
      headers: ['Wer', 'Was'],
      columns: ['email', 'tokensUsed'],
      page: 'by-user',
      period: { from: day(20_454), to: day(20_484) },
      taughtAt: 5,
    });
  });

  it('is none without both dates in order', () => {
    expect(answerOf(unknown, { ...form, to: '' }, 5)).toBeNull();
    expect(answerOf(unknown, { ...form, to: '2025-12-31' }, 5)).toBeNull();
  });

  it('is refused in words that name the column', () => {
    const problems = [
      { column: 1, code: 'tokens' as const },
      { column: null, code: 'not-enough' as const },
    ];
    expect(problemTexts(problems, unknown, words.t)).toEqual([
      '“Was” does not fit: not every cell is a number of tokens.',
      'Name at least a person or a product, and the tokens or days used.',
    ]);
  });
});

describe('the dialog', () => {
  it('opens with what is suggested and hands back what was chosen', () => {
    const onAnswer = vi.fn();
    const { dialog } = createTeachView(unknown, words.t, { onAnswer, onClose: vi.fn() });
    document.body.append(dialog);
    const [who, what] = [...document.querySelectorAll('select')];
    expect(who?.value).toBe('email');
    expect(what?.value).toBe('');
    if (what) what.value = 'tokensUsed';
    for (const input of document.querySelectorAll('input')) {
      input.value = '2026-01-01';
    }
    document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    expect(onAnswer).toHaveBeenCalledWith({
      columns: ['email', 'tokensUsed'],
      from: '2026-01-01',
      to: '2026-01-01',
    });
  });
  it('says why an answer was not taken and keeps what was chosen', () => {
    const { dialog, showProblems } = createTeachView(unknown, words.t, {
      onAnswer: vi.fn(),
      onClose: vi.fn(),
    });
    document.body.append(dialog);
    const what = document.querySelectorAll('select')[1];
    if (what) what.value = 'tokensUsed';
    showProblems(['<b>no</b>']);
    expect(dialog.querySelector('[role=alert]')?.textContent).toBe('<b>no</b>');
    expect(what?.value).toBe('tokensUsed');
  });
});
