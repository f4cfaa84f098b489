import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CONCEPTS } from '@/core/portal/concepts';
import { normalise } from '@/core/portal/normalise';
import { conceptsOf, LANGUAGES, languagesOf, meaningsOf } from '@/core/portal/vocabulary';
import words from '@/core/portal/words.json';

describe('the word lists', () => {
  it('have one entry a concept in each of 21 languages, English all of them', () => {
    expect(LANGUAGES).toHaveLength(21);
    for (const language of LANGUAGES) expect(words[language], language).toHaveLength(CONCEPTS.length);
    expect(words.en.filter((entry) => entry === '')).toEqual([]);
  });

  it('know the columns of usage tables in every language', () => {
    for (const language of LANGUAGES) {
      const known = new Set(CONCEPTS.filter((_, i) => words[language][i] !== '' || words.en[i] !== ''));
      for (const concept of ['tokensUsed', 'product', 'user', 'email', 'team'] as const)
        expect(known.has(concept), `${language} ${concept}`).toBe(true);
    }
  });

  it('find every word they hold, with its own meaning', () => {
    for (const language of LANGUAGES)
      words[language].forEach((entry, i) => {
        for (const word of entry.split('|').filter(Boolean))
          expect(conceptsOf(word, language), `${language} ${word}`).toContain(CONCEPTS[i]);
      });
  });

  it('stay small enough for the background worker', () => {
    expect(gzipSync(JSON.stringify(words), { level: 9 }).length).toBeLessThan(17_500);
  });
});

describe('normalise', () => {
  it.each([
    ['tokens_used', 'Tokens Used'],
    ['TOKENS USED', 'Tokens used ▲'],
    ['Tokens used:', 'Tokens\u00a0used'],
    ['Tokens used (tokens)', '↓ Tokens used'],
    ['tokensUsed', 'Tokens used'],
    ['Days used (days)', 'Days used'],
    ['Ｔｅａｍ', 'team'],
    ['Équipe', 'équipe'],
    ['E\u0301quipe', 'equipe'],
    ['Rapport d’utilisation', "Rapport d'utilisation"],
    ['ﾄｰｸﾝ', 'トークン'],
    ['E-Mail', 'email'],
    ['メール アドレス', 'メールアドレス'],
    ['Łączna', 'laczna'],
    ['KULLANICI', 'kullanıcı'],
  ])('makes %j and %j the same', (a, b) => expect(normalise(a)).toBe(normalise(b)));

  it.each([
    ['Tokens used %', 'Tokens used'],
    ['Tokens used (%)', 'Tokens used'],
    ['Tokens ($)', 'Tokens'],
    ['Tokens/day', 'Tokens'],
    ['ガ', 'カ'],
  ])('keeps %j and %j apart', (a, b) => expect(normalise(a)).not.toBe(normalise(b)));
});

describe('conceptsOf', () => {
  it.each([
    ['tokens_used', 'en', 'tokensUsed'],
    ['Tokens Used', 'de', 'tokensUsed'],
    ['Verwendete Tokens', 'de', 'tokensUsed'],
    ['Jetons utilisés', 'fr', 'tokensUsed'],
    ['使用されたトークン', 'ja', 'tokensUsed'],
    ['Tokens usados', 'pt-BR', 'tokensUsed'],
    ['offering_name', 'en', 'product'],
    ['hashed_autodesk_id', 'en', 'autodeskId'],
    ['Expires on', 'en', 'expiresOn'],
    ['Ablaufdatum', 'de', 'expiresOn'],
    ['有効期限', 'ja', 'expiresOn'],
    ['Days left', 'en', 'daysLeft'],
    ['Event type', 'en', 'event'],
    ['Quantité', 'fr', 'quantity'],
    ['Invoice number', 'en', 'invoice'],
    ['Amount', 'en', 'money'],
    ['Used tokens', 'en', 'tokensUsed'],
    ['Token used', 'en', 'tokensUsed'],
    ['Número de usuario', 'es', 'totalUsers'],
  ])('knows %j (%s) as %s first', (header, language, concept) =>
    expect(conceptsOf(header, language)[0]).toBe(concept),
  );

  it('gives every meaning of an ambiguous word', () => {
    expect(conceptsOf('Nom', 'fr')).toEqual(expect.arrayContaining(['user', 'lastName']));
    expect(conceptsOf('Nombre', 'es')).toEqual(expect.arrayContaining(['user', 'firstName']));
    expect(conceptsOf('Nome', 'it')).toEqual(expect.arrayContaining(['user', 'firstName']));
    expect(conceptsOf('Группа', 'ru')).toEqual(expect.arrayContaining(['team', 'group']));
  });

  it('puts the page’s language first', () => {
    expect(conceptsOf('Antal', 'sv')[0]).toBe('quantity');
    expect(conceptsOf('Total', 'fr')[0]).toBe('total');
  });

  it.each([
    '',
    '   ',
    'Tokens used %',
    'Tokens used last year by design',
    'Token price',
    'Favourite colour',
    'x'.repeat(5000),
    'Usernames and passwords',
  ])('knows nothing of %j', (header) => expect(conceptsOf(header, 'en')).toEqual([]));

  it('never takes a part of a word for the word', () => {
    expect(meaningsOf('Steam')).toEqual([]);
    expect(meaningsOf('Productivity')).toEqual([]);
    expect(meaningsOf('Usergroup')).toEqual([]);
  });
});

it('languagesOf knows variants and old names', () => {
  expect(languagesOf('de-AT')).toEqual(['de']);
  expect(languagesOf('pt')).toEqual(['pt-BR', 'pt-PT']);
  expect(languagesOf('pt-PT')).toEqual(['pt-PT', 'pt-BR']);
  expect(languagesOf('zh-Hant-HK')).toEqual(['zh-TW', 'zh-CN']);
  expect(languagesOf('no')).toEqual(['nb']);
  expect(languagesOf('xx')).toEqual([]);
});
