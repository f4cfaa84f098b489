import type { PageSpec } from '../../dom/read/portal-page';
import type { Dice } from './dice';

/** How a language writes the page of users. */
export interface Tongue {
  readonly language: string;
  readonly heading: string;
  readonly tabs: readonly [string, string, string];
  readonly teamLabel: string;
  readonly all: string;
  readonly period: string;
  readonly headers: readonly [string, string, string, string, string];
  readonly total: string;
  readonly mark: '.' | ',';
  readonly group: string;
  readonly date: (year: number, month: number, day: number) => string;
}

const two = (n: number) => String(n).padStart(2, '0');

export const TONGUES: readonly Tongue[] = [
  {
    language: 'en',
    heading: 'Token Usage',
    tabs: ['Summary', 'By product', 'By user'],
    teamLabel: 'Team',
    all: 'All teams',
    period: 'Past 3 months (October 10th, 2025 to January 10th, 2026)',
    headers: ['User', 'Email', 'Days used', 'Tokens used', 'Last accessed'],
    total: 'Total',
    mark: '.',
    group: ',',
    date: (y, m, d) => `${y}-${two(m)}-${two(d)}`,
  },
  {
    language: 'de',
    heading: 'Token-Nutzung',
    tabs: ['Zusammenfassung', 'Nach Produkt', 'Nach Benutzer'],
    teamLabel: 'Team',
    all: 'Alle Teams',
    period: 'Letzte 3 Monate (10. Oktober 2025 bis 10. Januar 2026)',
    headers: ['Benutzer', 'E-Mail', 'Nutzungstage', 'Verwendete Tokens', 'Letzter Zugriff'],
    total: 'Gesamt',
    mark: ',',
    group: '.',
    date: (y, m, d) => `${two(d)}.${two(m)}.${y}`,
  },
  {
    language: 'fr',
    heading: 'Utilisation des jetons',
    tabs: ['Résumé', 'Par produit', 'Par utilisateur'],
    teamLabel: 'Équipe',
    all: 'Toutes les équipes',
    period: '3 derniers mois (10 octobre 2025 au 10 janvier 2026)',
    headers: ['Utilisateur', 'E-mail', 'Jours d’utilisation', 'Jetons utilisés', 'Dernier accès'],
    total: 'Total',
    mark: ',',
    group: '\u202f',
    date: (y, m, d) => `${two(d)}/${two(m)}/${y}`,
  },
  {
    language: 'ja',
    heading: 'トークンの使用状況',
    tabs: ['概要', '製品別', 'ユーザ別'],
    teamLabel: 'チーム',
    all: 'すべてのチーム',
    period: '過去 3 か月 (2025年10月10日～2026年1月10日)',
    headers: ['ユーザ', '電子メール', '使用日数', '使用されたトークン', '最終アクセス日'],
    total: '合計',
    mark: '.',
    group: ',',
    date: (y, m, d) => `${y}/${two(m)}/${two(d)}`,
  },
  {
    language: 'pt-BR',
    heading: 'Uso de tokens',
    tabs: ['Resumo', 'Por produto', 'Por usuário'],
    teamLabel: 'Equipe',
    all: 'Todas as equipes',
    period: 'Últimos 3 meses (10 de outubro de 2025 a 10 de janeiro de 2026)',
    headers: ['Usuário', 'E-mail', 'Dias de uso', 'Tokens usados', 'Último acesso'],
    total: 'Total',
    mark: ',',
    group: '.',
    date: (y, m, d) => `${two(d)}/${two(m)}/${y}`,
  },
];

const FIRST = ['Ana', 'Bo', 'Chloé', 'Dmitri', 'Eva', 'Fatma', 'Gül', 'Håkon', '李', 'Zoë'];
const LAST = ['Lima', 'Ek', 'Groß', 'O’Neil', 'Sánchez', 'Öz', 'van Dyk', '小明', 'Nowak', 'Abe'];

/** Hundredths of tokens as the language writes them. */
export function written(tokens: number, { mark, group }: Tongue): string {
  const whole = String(Math.floor(tokens / 100)).replace(/\B(?=(\d{3})+$)/g, group);
  const rest = tokens % 100;
  return rest === 0 ? whole : `${whole}${mark}${two(rest).replace(/0$/, '')}`;
}

/** A sound page of users: no number stands in it twice. */
export function soundPage(dice: Dice): { tongue: Tongue; spec: PageSpec; rows: string[][]; sum: number } {
  const tongue = dice.pick(TONGUES);
  const used = new Set<number>();
  const unlike = (low: number, high: number): number => {
    for (;;) {
      const n = dice.int(low, high);
      if (!used.has(n) && used.add(n)) return n;
    }
  };
  let sum = 0;
  const rows = Array.from({ length: dice.int(2, 9) }, (_, n) => {
    const tokens = unlike(101, 60_000) * dice.pick([100, 100, 50, 10, 1]);
    sum += tokens;
    const name = `${dice.pick(FIRST)} ${dice.pick(LAST)}`;
    const email = `p${n}.${dice.int(100, 999)}@x.example`;
    return [
      name,
      email,
      String(unlike(1, 92)),
      written(tokens, tongue),
      tongue.date(2025, 12, dice.int(1, 31)),
    ];
  });
  const { language, heading, tabs, teamLabel, all, period } = tongue;
  const spec = {
    language,
    heading,
    tabs,
    tab: tabs[2],
    teamLabel,
    teams: [all, 'Alpha', 'Beta'],
    team: 'Alpha',
    period,
  };
  return { tongue, spec: { ...spec, body: '' }, rows, sum };
}
