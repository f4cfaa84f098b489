import type { Translate } from '@/components/text/translate';
import type { Conflict } from '@/core/ledger/types';
import { formatPeriod, formatTokens } from '@/core/units/format';

interface Props {
  readonly t: Translate;
  readonly conflicts: readonly Conflict[];
}

/** Totals that can't be true together with the others: they are left out, and said. */
export function Conflicts({ t, conflicts }: Props) {
  if (conflicts.length === 0) return null;
  return (
    <section class="data-conflicts">
      <h3>{t('data_conflicts')}</h3>
      <p class="quiet">{t('data_conflicts_why')}</p>
      <ul class="data-outcomes">
        {conflicts.map((conflict) => (
          <li key={`${conflict.captureId} ${conflict.period.from} ${conflict.period.to}`}>
            <span>
              {conflict.page === 'daily'
                ? t('data_conflict_files')
                : t.maybe(`data_page_${conflict.page.replaceAll('-', '_')}`, [])}
              <span class="quiet data-sub">{formatPeriod(conflict.period, t.locale)}</span>
            </span>
            <span class="quiet">{conflictText(t, conflict)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function conflictText(t: Translate, { stated, least, most, code }: Conflict): string {
  const tokens = (count: typeof stated) => formatTokens(count, t.locale);
  if (code === 'restated') return t('data_conflict_restated', [tokens(stated)]);
  if (most === null) return t('data_conflict_least', [tokens(stated), tokens(least)]);
  if (most === least) return t('data_conflict_exactly', [tokens(stated), tokens(least)]);
  return t('data_conflict_between', [tokens(stated), tokens(least), tokens(most)]);
}
