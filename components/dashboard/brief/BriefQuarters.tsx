import { withheldText } from '@/components/text/withheld-text';
import { monthsText } from '../budget/year-text';
import { BriefRow, BriefTable } from './BriefTable';
import { type QuarterLine, yearLines } from './brief-quarters';
import type { Brief } from './brief-view';
import type { BriefWords } from './brief-words';

const YEARS = 2;

/** What tokens cost by fiscal quarter, each year the sum of its quarters. */
export function BriefQuarters({ brief, words }: { readonly brief: Brief; readonly words: BriefWords }) {
  const { t, money, count } = words;
  const { budget, withheld, when } = brief.facts.budget;
  const years = budget ? yearLines(budget.years, money, YEARS) : [];
  const amount = (cost: number | null) => (cost === null ? '–' : money.text(cost));
  const range = ({ low, high, state }: QuarterLine) =>
    state === 'past'
      ? t('brief_over')
      : low === null || high === null
        ? '–'
        : t('renewal_range', [money.text(low), money.text(high)]);
  return (
    <section>
      <h2>{t('brief_quarters')}</h2>
      {withheld ? <p>{withheldText(t, withheld).what}</p> : null}
      {years.length > 0 ? (
        <BriefTable
          name={t('brief_quarters')}
          columns={[
            { name: t('budget_period') },
            { name: t('renewal_order_tokens') },
            { name: t('budget_expected') },
            { name: t('brief_likely') },
          ]}
        >
          {years.map(({ period, quarters, tokens, cost }) => [
            ...quarters.map((line) => (
              <BriefRow
                key={line.period.from}
                head={monthsText(line.period, t.locale)}
                cells={[count(line.tokens), amount(line.cost), range(line)]}
              />
            )),
            <BriefRow
              key={`total ${period.from}`}
              kind="total"
              head={monthsText(period, t.locale)}
              cells={[count(tokens), amount(cost), null]}
            />,
          ])}
        </BriefTable>
      ) : null}
      <p class="small">{t(when === 'bought' ? 'brief_quarters_bought' : 'brief_quarters_used')}</p>
    </section>
  );
}
