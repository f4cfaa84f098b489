import type { Translate } from '@/components/text/translate';
import type { Mover, Outlook } from '@/core/purchase/types';
import { wholeTokens } from './whole-tokens';

interface Props {
  readonly t: Translate;
  readonly movers: Outlook['movers'];
  readonly names: ReadonlyMap<number, string | null>;
}

/** People whose use changed most, in tokens per 30 days. */
export function Movers({ t, movers, names }: Props) {
  const rows = [...movers.risen.slice(0, 2), ...movers.fallen.slice(0, 2)];
  if (rows.length === 0) return null;
  return (
    <section class="popup-movers">
      <h2>{t('popup_movers')}</h2>
      <ul>
        {rows.map((mover) => (
          <li key={mover.personId}>
            <span class="popup-name" data-private>
              {names.get(mover.personId) ?? t('popup_hidden_name')}
            </span>
            <span class="number quiet">{t('popup_mover_now', [wholeTokens(mover.now, t.locale)])}</span>
            <span class="number popup-change">{change(t, mover)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "+120" or "−45" tokens, the sign said by the number itself. */
const change = (t: Translate, mover: Mover): string =>
  new Intl.NumberFormat(t.locale, { signDisplay: 'exceptZero', maximumFractionDigits: 0 }).format(
    (mover.now - mover.before) / 100,
  );
