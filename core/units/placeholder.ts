import type { ParseCode } from './parsed';

// "Loading" and "not available" as portals write them, folded to lower case without final dots.
const WORDS = new Set(
  (
    'n/a|na|n.a|n/d|n.d|nd|nc|n/c|k. a|k.a|s. o|s.o|н/д|none|null|nil|nan|undefined|unknown|tbd|pending|' +
    'not available|nicht verfügbar|non disponible|no disponible|non disponibile|não disponível|' +
    'loading|please wait|calculating|wird geladen|lädt|laden|chargement|chargement en cours|cargando|' +
    'caricamento|caricamento in corso|carregando|a carregar|読み込み中|ロード中|로드 중|불러오는 중|' +
    '加载中|正在加载|載入中|正在載入|ładowanie|wczytywanie|načítání|läser in|laddar|indlæser|laster inn|' +
    'bezig met laden|ladataan|загрузка|betöltés|yükleniyor'
  ).split('|'),
);

/**
 * Whether a text stands for no value: blank (`empty`), or dashes, dots, "N/A", "Loading…" (`placeholder`).
 * @returns null when the text may hold a value
 */
export function placeholderCode(text: string): Extract<ParseCode, 'empty' | 'placeholder'> | null {
  if (/^\d/.test(text)) return null;
  const shown = text.replace(/[\p{Cf}\s]+/gu, ' ').trim();
  if (shown === '') return 'empty';
  // A spreadsheet's errors, in some of its languages.
  if (/^#(?:n\/a|nv|nd|n\/d|(?:ref|bezug|value|wert|div\/0|num|zahl|null)!|name\?)$/i.test(shown))
    return 'placeholder';
  if (/^[\p{Pd}−ー_.…⋯·•?]+$/u.test(shown)) return 'placeholder';
  const word = shown
    .toLowerCase()
    .replace(/[.…]{1,4}$/u, '')
    .trim();
  return WORDS.has(word) ? 'placeholder' : null;
}
