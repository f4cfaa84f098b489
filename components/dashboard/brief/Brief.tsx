import type { Translate } from '@/components/text/translate';
import { BriefAccuracy, BriefAssumptions } from './BriefBasis';
import { BriefFan } from './BriefFan';
import { BriefHave } from './BriefHave';
import { BriefOrder } from './BriefOrder';
import { BriefQuarters } from './BriefQuarters';
import { BriefSeatTable } from './BriefSeatTable';
import { BriefWays } from './BriefWays';
import type { Brief as BriefView } from './brief-view';
import { briefWords } from './brief-words';

interface Props {
  readonly t: Translate;
  readonly brief: BriefView;
}

const WORDS = [
  ['brief_word_token', 'brief_word_token_means'],
  ['brief_word_stranded', 'brief_word_stranded_means'],
  ['brief_word_lock_out', 'brief_word_lock_out_means'],
  ['brief_word_order_by', 'brief_word_order_by_means'],
  ['brief_word_likely', 'brief_word_likely_means'],
] as const;

/** The renewal on one page, for those who decide about money: nothing in it needs a script or a colour. */
export function Brief({ t, brief }: Props) {
  const words = briefWords(t, brief);
  const { renewal, facts, version } = brief;
  return (
    <article class="brief" lang={t.language}>
      <header>
        <h1>{t('brief_title', [teamName(t, brief)])}</h1>
        <p>{t('brief_made', [words.day(renewal.today), words.day(renewal.until)])}</p>
      </header>
      <div class="brief-two">
        <BriefOrder brief={brief} words={words} />
        <BriefFan
          outlook={facts.outlook}
          orderBy={renewal.answer.renewal.best.orders[0]?.day ?? null}
          words={words}
        />
      </div>
      <BriefWays brief={brief} words={words} />
      <div class="brief-two">
        <div>
          <BriefHave brief={brief} words={words} />
          <BriefSeatTable brief={brief} words={words} />
          <BriefAssumptions brief={brief} words={words} />
        </div>
        <div>
          <BriefQuarters brief={brief} words={words} />
          <BriefAccuracy brief={brief} words={words} />
        </div>
      </div>
      <section class="brief-basis">
        <h2>{t('brief_words')}</h2>
        <dl>
          {WORDS.map(([word, means]) => (
            <div key={word}>
              <dt>{t(word)}</dt>
              <dd>{t(means)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <footer>
        <p>
          {t(words.money.whole ? 'brief_foot_whole' : 'brief_foot_exact', [
            version,
            renewal.settings.currency,
          ])}
        </p>
      </footer>
    </article>
  );
}

/** The team's own name, or that of all together. */
export const teamName = (t: Translate, { facts }: BriefView): string => facts.teamName ?? t('data_all_teams');
