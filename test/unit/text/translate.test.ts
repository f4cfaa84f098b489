import { describe, expect, it } from 'vitest';
import { createTranslator } from '@/components/text/translate';
import { messagesOf } from '../../support/messages';

const one = { content: '$1' };
const catalogue = (language: string, forms: Record<string, string>) =>
  messagesOf({
    catalogue_language: { message: language },
    ...Object.fromEntries(
      Object.entries(forms).map(([form, message]) => [
        `overlay_left_${form}`,
        { message, placeholders: { count: one } },
      ]),
    ),
  });

const ENGLISH = { one: '$COUNT$ day left', other: '$COUNT$ days left' };
const FRENCH = { one: '$COUNT$ jour', many: '$COUNT$ de jours', other: '$COUNT$ jours' };

const left = (getMessage: ReturnType<typeof messagesOf>, system: string, count: number) =>
  createTranslator(getMessage, system)('overlay_left', [String(count)], count);

describe('sentences', () => {
  it('take the plural form of the language they are in, not of the browser’s', () => {
    // Polish has no catalogue: the browser gives English, where 2 is no "few" and 1 is "one".
    expect(left(catalogue('en', ENGLISH), 'pl', 1)).toBe('1 day left');
    expect(left(catalogue('en', ENGLISH), 'pl', 2)).toBe('2 days left');
    expect(left(catalogue('en', ENGLISH), 'ja', 1)).toBe('1 day left');
    expect(left(catalogue('fr', FRENCH), 'fr-CA', 0)).toBe('0 jour');
    expect(left(catalogue('fr', FRENCH), 'fr', 1_000_000)).toBe('1000000 de jours');
    expect(left(catalogue('ja', { other: '残り$COUNT$日' }), 'ja', 1)).toBe('残り1日');
  });

  it('fall back to the form every language has', () => {
    expect(left(catalogue('fr', { other: '$COUNT$ jours' }), 'fr', 1)).toBe('1 jours');
  });

  it.each([
    ['en', 'pl', 'en'],
    ['en', 'zh-TW', 'en'],
    ['en', 'en-GB', 'en-GB'],
    ['de', 'de-AT', 'de-AT'],
    ['pt-BR', 'pt-PT', 'pt-PT'],
    ['zh-CN', 'zh-Hant-TW', 'zh-CN'],
    ['zh-CN', 'zh-SG', 'zh-SG'],
  ])('in %s under a browser in %s stand beside numbers of %s', (language, system, locale) => {
    const t = createTranslator(catalogue(language, ENGLISH), system);
    expect([t.language, t.system, t.locale]).toEqual([language, system, locale]);
  });
});

it('a name that turns the direction of writing turns no figure of its sentence', () => {
  const get = (_: string, values: string[]) => values.join(' costs ');
  const said = createTranslator(get, 'en')('app_name', ['Ada\u202e\u2067 Byron', '$1,234']);
  expect(said).toBe('Ada Byron costs $1,234');
});
