import { describe, expect, it } from 'vitest';
import source from '../../public/_locales/en/messages.json';
import { columns, problemsOf } from '../../scripts/locale-checks.mjs';
import { catalogueOf, formsOf, languages, neededKeys, SOURCE, textOf } from '../../scripts/locales.mjs';

const LANGUAGES = ['de', 'en', 'es', 'fr', 'it', 'ja', 'ko', 'pt_BR', 'zh_CN'];

describe('the languages', () => {
  it('are ours and no other', () => {
    expect(languages().filter((language) => !LANGUAGES.includes(language))).toEqual([]);
    expect(languages()).toContain(SOURCE);
  });

  it.each(languages())('%s says everything English says, and well formed', (language) => {
    const problems = problemsOf(language, textOf(language), source);
    expect(problems, `\n${problems.join('\n')}\n`).toHaveLength(0);
  });
});

const few = {
  catalogue_language: { message: 'en' },
  app_name: { message: 'Flexmeter' },
  overlay_keep: { message: 'Keep' },
  overlay_left_one: { message: '$COUNT$ day left', placeholders: { count: { content: '$1' } } },
  overlay_left_other: { message: '$COUNT$ days left', placeholders: { count: { content: '$1' } } },
  popup_failed: { message: 'Nothing was changed. Try it again later.' },
};

const french = {
  catalogue_language: 'fr',
  app_name: 'Flexmeter',
  overlay_keep: 'Garder',
  overlay_left_one: '$COUNT$ jour restant',
  overlay_left_many: '$COUNT$ de jours restants',
  overlay_left_other: '$COUNT$ jours restants',
  popup_failed: 'Rien n’a changé. Réessayez plus tard.',
};

const problems = (language: string, texts: Record<string, string>, from: object = few) =>
  problemsOf(language, JSON.stringify(catalogueOf(language, texts, few), null, 2), { ...few, ...from });

describe('the check of a language', () => {
  it('accepts what is right, in the order of English, with only the forms the language has', () => {
    expect(problems('fr', french)).toEqual([]);
    expect(Object.keys(catalogueOf('fr', french, few))).toEqual(neededKeys('fr', few).map(([key]) => key));
    expect(neededKeys('ja', few).map(([key]) => key)).not.toContain('overlay_left_one');
    for (const tag of ['fr', 'es', 'it', 'pt_BR'])
      expect(formsOf(tag).toSorted()).toEqual(['many', 'one', 'other']);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['a missing key', { popup_failed: '' }, /^fr popup_failed: missing/],
    ['a missing plural form', { overlay_left_many: '' }, /^fr overlay_left_many: missing/],
    ['a lost placeholder', { overlay_left_other: 'des jours' }, /lacks placeholder count/],
    ['an unknown placeholder', { overlay_keep: 'Garder $WHO$' }, /unknown placeholder who/],
    ['a lone dollar', { overlay_keep: 'Garder $1' }, /a lone \$/],
    ['English', { popup_failed: few.popup_failed.message }, /still English/],
    ['a chip too long', { overlay_keep: 'Conserver tel quel' }, /18 columns wide, room for 12/],
    ['markup', { overlay_keep: 'Garder<br>' }, /HTML/],
    ['two spaces', { popup_failed: 'Rien  ici.' }, /a space too many/],
    ['a straight apostrophe', { popup_failed: "Rien n'a changé." }, /straight/],
    ['foreign quotation marks', { popup_failed: 'Rien „ici“.' }, /another language’s quotation marks: „“/],
    ['French without its space', { popup_failed: 'Rien? Rien ?' }, /no-break space/],
    ['another language’s name', { catalogue_language: 'en' }, /catalogue_language: must be fr/],
  ])('finds %s', (_, wrong, line) => {
    const found = problems('fr', { ...french, ...wrong });
    expect(found.filter((one) => line.test(one))).toHaveLength(1);
  });

  it('finds keys that stand twice, keys English lacks, and other contents of placeholders', () => {
    const text = JSON.stringify(catalogueOf('fr', french, few), null, 2);
    expect(problemsOf('fr', text.replace('{', '{\n  "overlay_keep": { "message": "x" },'), few)).toEqual([
      'fr overlay_keep: stands twice',
    ]);
    const { overlay_keep: _, ...fewer } = few;
    expect(problemsOf('fr', text, fewer)).toEqual(['fr overlay_keep: English has no such key']);
    expect(problemsOf('fr', text.replace('"$1"', '"$2"'), few).join()).toContain('something else');
  });

  it('counts characters of East Asia twice', () => {
    expect(columns('席 a')).toBe(4);
  });
});
