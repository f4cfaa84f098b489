import { h, render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TeachDialog } from '@/components/overlay/teach/TeachDialog';
import { answerOf, formFor, problemTexts } from '@/components/overlay/teach/teach-model';
import type { UnknownTable } from '@/core/portal/teach';
import { day } from '@/core/units/brands';
import { words } from './support';

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

afterEach(() => render(null, document.body));

describe('the answer', () => {
  const form = {
    ...formFor(unknown),
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
    expect(problemTexts(problems, unknown, words)).toEqual([
      '“Was” does not fit: not every cell is a number of tokens.',
      'Name at least a person or a product, and the tokens or days used.',
    ]);
  });
});

describe('the dialog', () => {
  it('opens with what is suggested and hands back what was chosen', async () => {
    const onAnswer = vi.fn();
    render(h(TeachDialog, { unknown, t: words.t, problems: [], onAnswer, onClose: vi.fn() }), document.body);
    const [who, what] = [...document.querySelectorAll('select')];
    expect(who?.value).toBe('email');
    expect(what?.value).toBe('');
    if (what) {
      what.value = 'tokensUsed';
      what.dispatchEvent(new Event('change', { bubbles: true }));
    }
    for (const input of document.querySelectorAll('input')) {
      input.value = '2026-01-01';
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((done) => setTimeout(done, 20));
    }
    document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    expect(onAnswer).toHaveBeenCalledWith({
      columns: ['email', 'tokensUsed'],
      from: '2026-01-01',
      to: '2026-01-01',
    });
  });
});
