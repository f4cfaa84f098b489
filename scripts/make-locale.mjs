import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { problemsOf } from './locale-checks.mjs';
import {
  catalogueOf,
  LOCALES,
  namedIn,
  neededKeys,
  placeholdersOf,
  SOURCE,
  tagOf,
  textOf,
} from './locales.mjs';

const USAGE = `Make a language's catalogue from texts alone.

  node scripts/make-locale.mjs --missing de        what still lacks a translation, as JSON: {key: {english, …}}
  node scripts/make-locale.mjs de texts.json …     take translations from files of {key: text}, keeping those already there
  node scripts/make-locale.mjs --check de          what is missing or wrong, a line each

Write placeholders as English does ($COUNT$), in any order. Folders are named as browsers want it: pt_BR, zh_CN.`;

const source = JSON.parse(textOf(SOURCE));
const fail = (message) => {
  console.error(message);
  process.exit(1);
};

const known = (language) => (existsSync(join(LOCALES, language)) ? JSON.parse(textOf(language)) : {});

/** What a translator needs to know of a key. */
function asked(key, { message, description }) {
  const form = /_(zero|one|two|few|many|other)$/.exec(key)?.[1];
  return {
    english: message,
    ...(description ? { description } : {}),
    ...(form && !(key in source) ? { form: `plural form “${form}”, which English lacks` } : {}),
  };
}

function missing(language) {
  const have = known(language);
  const lacking = neededKeys(language, source).filter(([key]) => key !== 'catalogue_language' && !have[key]);
  console.log(
    JSON.stringify(Object.fromEntries(lacking.map(([key, entry]) => [key, asked(key, entry)])), null, 2),
  );
}

function make(language, files) {
  const have = known(language);
  const given = Object.assign({}, ...files.map((file) => JSON.parse(readFileSync(file, 'utf8'))));
  const needed = new Map(neededKeys(language, source));
  const strange = Object.keys(given).filter((key) => !needed.has(key));
  const wrong = Object.entries(given).filter(
    ([key, text]) =>
      typeof text !== 'string' || [...namedIn(text)].some((name) => !(name in placeholdersOf(key, source))),
  );
  if (strange.length)
    fail(`Nobody asks for these keys in ${language}; nothing was written:\n${strange.join('\n')}`);
  if (wrong.length)
    fail(
      `These texts name placeholders English doesn't have; nothing was written:\n${wrong.map(([key, text]) => `${key}: ${text}`).join('\n')}`,
    );
  const texts = Object.fromEntries(Object.entries(have).map(([key, { message }]) => [key, message]));
  const made = catalogueOf(language, { ...texts, ...given, catalogue_language: tagOf(language) }, source);
  mkdirSync(join(LOCALES, language), { recursive: true });
  writeFileSync(join(LOCALES, language, 'messages.json'), `${JSON.stringify(made, null, 2)}\n`);
  console.log(`${language}: ${Object.keys(made).length} of ${needed.size} keys`);
}

function check(language) {
  const problems = problemsOf(language, textOf(language), source);
  for (const line of problems) console.log(line);
  console.log(`${language}: ${problems.length} problems`);
  process.exitCode = problems.length ? 1 : 0;
}

const [first = '', ...rest] = process.argv.slice(2);
const language = first.startsWith('--') ? (rest[0] ?? '') : first;
if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(language)) fail(USAGE);
if (first === '--missing') missing(language);
else if (first === '--check') check(language);
else if (rest.length > 0 && !first.startsWith('--')) make(language, rest);
else fail(USAGE);
