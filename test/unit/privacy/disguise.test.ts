import { expect, test } from 'vitest';
import { disguise, type Privacy, pseudonym, shownName } from '@/core/privacy/disguise';
import { personCode } from '@/core/privacy/person-code';
import { xtea } from '@/core/privacy/xtea';

const SALT = '000102030405060708090a0b0c0d0e0f';
const anna = { id: 7, name: 'Anna Berg', email: 'anna@firm.example', hash: 'ab12', alias: 'Annie' };
const as = (mode: Privacy['mode'], salt = SALT): Privacy => ({ mode, salt, word: 'Person' });

test('XTEA gives the published ciphertext', () => {
  const key = [0x00010203, 0x04050607, 0x08090a0b, 0x0c0d0e0f] as const;
  expect(xtea(0x41424344, 0x45464748, key)).toBe(0x497df3d0);
  expect(xtea(0x41414141, 0x41414141, [0, 0, 0, 0])).toBe(0xed23375a);
});

test('with names, a person stays as they are', () => {
  expect(disguise(anna, as('names'))).toBe(anna);
  expect(shownName(anna)).toBe('Anna Berg');
});

test('a pseudonym is a word and a code, and nothing else is left', () => {
  const shown = disguise(anna, as('pseudonyms'));
  expect(shown).toEqual({
    id: 7,
    name: expect.stringMatching(/^Person [0-9A-HJKMNP-TV-Z]{4}$/),
    email: null,
    hash: null,
    alias: null,
  });
  expect(shownName(shown)).toBe(pseudonym(7, as('pseudonyms')));
});

test('where only groups are shown, or there is no salt, nobody can be told from another', () => {
  const bert = { ...anna, id: 8, name: 'Bert' };
  for (const privacy of [as('groups'), as('pseudonyms', '')])
    expect([anna, bert].map((one) => disguise(one, privacy).name)).toEqual(['Person', 'Person']);
});

test('a code belongs to the salt', () => {
  expect(personCode(7, SALT)).not.toBe(personCode(7, 'ffffffffffffffffffffffffffffffff'));
});

test('beyond a million people codes get longer, never shared', () => {
  expect([1, 2 ** 20 - 1, 2 ** 20, 2 ** 30 - 1, 2 ** 30].map((id) => personCode(id, SALT).length)).toEqual([
    4, 4, 6, 6, 10,
  ]);
});
