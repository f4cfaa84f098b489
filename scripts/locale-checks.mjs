import { namedIn, neededKeys, placeholdersOf, SOURCE, stemOf, tagOf } from './locales.mjs';

/** Most characters the stores and the browser's toolbar show. */
const MOST = { app_name: 45, app_description: 132 };

/** Words in chips, 20 px high in somebody else's table: hardly longer than the English ones. */
const CHIPS =
  /^overlay_(keep|unsure|to_\w+|no_price|rate(_even)?|even|lasts(_beyond)?|left_\w+|order_now|expiry)$/;

/** Sentences that are the same in a language as in English. */
const SAME = new Set(['es', 'de', 'fr', 'it', 'pt_BR', 'ja', 'ko', 'zh_CN'].map((tag) => `${tag} app_name`));

/** Quotation marks by language; ’ is an apostrophe everywhere. */
const QUOTES = {
  en: '“”‘’',
  de: '„“‚‘’',
  fr: '«»’',
  es: '«»“”',
  it: '«»“”’',
  pt_BR: '“”‘’',
  ja: '「」『』',
  ko: '“”‘’',
  zh_CN: '“”‘’',
};

/** Columns a text takes: characters of East Asia are twice as wide. */
export const columns = (text) =>
  [...text].reduce(
    (sum, c) =>
      sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u.test(c) ? 2 : 1),
    0,
  );

const bare = (message) => message.replaceAll(/\$\w+\$/g, '');
const words = (message) => bare(message).match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];

function lengthOf(key, message, english) {
  const limit = MOST[key];
  if (limit !== undefined) return [...message].length > limit ? [`more than ${limit} characters`] : [];
  const mine = columns(bare(message));
  const theirs = columns(bare(english));
  const room = CHIPS.test(key)
    ? theirs + 8
    : theirs <= 30 && !/[.?!]$/.test(english)
      ? Math.max(2 * theirs, theirs + 16)
      : 3 * theirs;
  return mine > room ? [`${mine} columns wide, room for ${room}`] : [];
}

function signsOf(language, message) {
  const found = [];
  if (/<|&#?\w+;/.test(message)) found.push('looks like HTML');
  if (/\s\s|^\s|\s$/.test(message)) found.push('a space too many');
  if (message.includes('...')) found.push('three dots instead of …');
  if (/["']/.test(message)) found.push('a straight quotation mark or apostrophe');
  const strange = [...message].filter(
    (c) => /[“”„‟‘’‚«»‹›「」『』]/.test(c) && !QUOTES[language]?.includes(c),
  );
  if (QUOTES[language] && strange.length > 0)
    found.push(`another language’s quotation marks: ${strange.join('')}`);
  if (language === 'fr' && /(?: |[^\s\u00a0\u202f:;!?])(?:[;!?»]|:(?!\S))|«(?![\u00a0\u202f])/u.test(message))
    found.push('needs a no-break space before : ; ? ! » and after «');
  return found;
}

function placeholdersIn(key, entry, english, source) {
  const found = [];
  const used = namedIn(entry.message);
  const known = placeholdersOf(key, source);
  const filled = entry.placeholders ?? {};
  const strange = [...used].filter((name) => !(name in known));
  const lost = [...namedIn(english.message)].filter((name) => !used.has(name));
  const unfilled = [...used].filter((name) => name in known && filled[name]?.content !== known[name].content);
  if (strange.length) found.push(`unknown placeholder ${strange.join(', ')}`);
  if (lost.length) found.push(`lacks placeholder ${lost.join(', ')}`);
  if (unfilled.length) found.push(`fills ${unfilled.join(', ')} with something else than English does`);
  if (/\$/.test(bare(entry.message).replaceAll('$$', ''))) found.push('a lone $');
  return found;
}

/** Keys that stand twice in a file: the last one would win in silence. */
function twice(text) {
  const keys = [...text.matchAll(/^ {2}"(\w+)":/gm)].map(([, key]) => key.toLowerCase());
  return keys.filter((key, at) => keys.indexOf(key) !== at);
}

/**
 * Everything that is wrong with a language's catalogue, a line each: `de overlay_keep: missing`.
 * @param language folder's name @param text messages.json as it is written @param source the English catalogue
 */
export function problemsOf(language, text, source) {
  const catalog = JSON.parse(text);
  const needed = new Map(neededKeys(language, source));
  const lines = twice(text).map((key) => `${key}: stands twice`);
  for (const [key, english] of needed) {
    const entry = catalog[key];
    if (!entry?.message?.trim()) {
      lines.push(`${key}: missing (${english.message})`);
      continue;
    }
    const problems = [
      ...placeholdersIn(key, entry, english, source),
      ...lengthOf(key, entry.message, english.message),
      ...signsOf(language, entry.message),
    ];
    if (
      language !== SOURCE &&
      entry.message === english.message &&
      words(english.message).length > 3 &&
      !SAME.has(`${language} ${key}`)
    )
      problems.push('still English');
    lines.push(...problems.map((problem) => `${key}: ${problem} (${entry.message})`));
  }
  for (const key of Object.keys(catalog))
    if (!needed.has(key) && !(stemOf(key, source) && key in source))
      lines.push(`${key}: English has no such key`);
  if (catalog.catalogue_language && catalog.catalogue_language.message !== tagOf(language))
    lines.push(`catalogue_language: must be ${tagOf(language)}`);
  return lines.map((line) => `${language} ${line}`);
}
