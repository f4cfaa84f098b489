import { fold } from '@/core/units/fold';

/** What tokens are charged for: 24 hours of use, a result, or something the ledger has no rate for (hours, months). */
export type ChargedPer = 'day' | 'result' | 'other';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const DAY = words(
  'day days daily tag tage taglich tages kalendertag jour jours journee journalier quotidien dia dias diario diaria diarios giorno giorni giornaliero giornaliera dag dagar dage dager dagen dagligen daglig dagelijks dygn dogn etmaal dzien dni dziennie doba dobe den dny denne paiva paivaa paivassa vrk vuorokausi день дня дней сутки суток nap napi napon gun gunluk',
);
const RESULT = words(
  'result results output outputs job jobs render renders rendering simulation simulations study studies model models transaction transactions analysis analyses image images credit ergebnis ergebnisse auftrag auftrage resultat resultats resultaten resultado resultados risultato risultati resultater resultaat resultaten wynik wyniki wyniku vysledek vysledky vysledku tulos tulokset результат результаты результатов eredmeny eredmenyek sonuc sonuclar',
);
const OTHER = words(
  'hour hours hourly hr hrs minute minutes month months monthly year years yearly annual week weeks weekly stunde stunden monat monate monatlich jahr jahre jahrlich woche heure heures mois annee an semaine hora horas mes meses ano anos semana ora ore mese mesi anno anni settimana uur maand jaar timme timmar manad ar time timer maned godzina godzin miesiac rok hodina mesic tunti kuukausi vuosi час часов месяц год ora honap ev saat ay yil',
);
const SCRIPTS: readonly (readonly [RegExp, ChargedPer])[] = [
  [/結果|结果|결과|成果|ジョブ|작업/u, 'result'],
  [/日|天|일/u, 'day'],
  [/時間|小时|小時|시간|月|年|월|년/u, 'other'],
];

/** "24 hours", "24 h", "24-Stunden", "24 時間": a day, however it is said. */
const ALL_DAY =
  /24\s?-?\s?(?:h\b|hr|hour|std|stunden|heure|hora|ore\b|uur|timm|timer|godz|hodin|tunti|tunnin|час|ора|ora\b|saat|時間|小时|小時|시간)/u;

/** Whether a text says "24 hours". */
export const isAllDay = (text: string): boolean => ALL_DAY.test(fold(text));

/** A text without its "24 hours", whose 24 is no rate. */
export const withoutAllDay = (text: string): string => fold(text).replace(ALL_DAY, ' ');

/** What a heading or unit says tokens are charged for; null: nothing of the kind. */
export function chargedPer(text: string): ChargedPer | null {
  const folded = fold(text);
  const said = withoutAllDay(text);
  const isAllDay = said !== folded;
  const some = new Set(said.match(/\p{L}+/gu) ?? []);
  const has = (list: ReadonlySet<string>) => [...some].some((word) => list.has(word));
  if (has(RESULT)) return 'result';
  if (isAllDay || has(DAY)) return 'day';
  return SCRIPTS.find(([script]) => script.test(said))?.[1] ?? (has(OTHER) ? 'other' : null);
}

/** Whether a heading or cell speaks of money: prices stand beside rates on many sheets. */
export const saysMoney = (text: string): boolean =>
  /\p{Sc}|\b(?:usd|eur|gbp|jpy|cny|chf|cad|aud|sek|nok|dkk|pln|czk|huf|msrp|srp|price|cost|preis|kosten|prix|cout|precio|coste|costo|prezzo|preco|custo|prijs|pris|cena|hinta|ar)\b|価格|가격|价格|цена|fiyat/u.test(
    fold(text),
  );

/** Whether a text speaks of tokens, in the words Autodesk's languages have for them. */
export const saysTokens = (text: string): boolean =>
  /token|jeton|ficha|zeton|polet|toke[jn]|トークン|토큰|令牌|токен/u.test(fold(text));
