/** What a unit written beside a number counts. `null`: no unit was written. */
export type NumberUnit = 'tokens' | 'days' | 'count' | 'percent' | null;

// Whole words only, and only words known to be units: "12 k", "3 Tsd." or "1.2万" must never read as 12, 3 or 1.2.
const UNITS: Readonly<Record<'tokens' | 'days' | 'count', RegExp>> = {
  tokens:
    /^(?:(?:autodesk )?flex[- ]?)?(?:tokens?|tokeny|tokenů|tokenów|tokena|tokeneja|tokenia|tokenit|tokenek|tokener|jetons?|jeton|jetonlar|fichas?|pistettä|pisteet|piste|токен(?:а|ов|ы)?|トークン|토큰|令牌|个令牌|個令牌|個 ?token)$/u,
  days: /^(?:days?|tage?n?|jours?|jrs?|días?|dias?|giorn[oi]|dni|dzień|den|dny|dnů|dní|dag|dagar|dage|dager|dagen|päivä|päivää|д(?:ень|ня|ней|н)|nap|gün|日|日間|天|일)$/u,
  count:
    /^(?:users?|people|persons?|products?|uses?|times?|benutzer|produkte?n?|nutzungen|mal|utilisateurs?|produits?|utilisations?|fois|usuarios?|productos?|usos?|veces|utent[ei]|prodott[oi]|utilizz[oi]|volte|usuários?|produtos?|vezes|人|名|件|個|个|回|次|名のユーザー?|製品|개|명|회|번|个用户|个产品|位用户)$/u,
};

/**
 * What a word written after (or before) a number counts.
 * @returns undefined when the word is no known unit, so the text is no plain number
 */
export function unitOfWord(word: string): NumberUnit | undefined {
  const plain = word
    .toLowerCase()
    .normalize('NFC')
    .trim()
    .replace(/(?<=.)\.$/, '');
  if (plain === '') return null;
  if (plain === '%' || plain === '٪' || plain === '％') return 'percent';
  if (UNITS.tokens.test(plain)) return 'tokens';
  if (UNITS.days.test(plain)) return 'days';
  return UNITS.count.test(plain) ? 'count' : undefined;
}
