import type { Translate } from '@/components/text/translate';
import { formatPercent } from '@/core/units/format';
import { NoticeLine } from '../data/NoticeLine';
import { BreakEvenSection } from './BreakEvenSection';
import { EvidenceSection } from './EvidenceSection';
import { FewNote } from './FewNote';
import { MissingNotes } from './MissingNotes';
import { OverlapsSection } from './OverlapsSection';
import { PartsSection } from './PartsSection';
import { PlacesSection } from './PlacesSection';
import { ProductMonths } from './ProductMonths';
import { ProductPeople } from './ProductPeople';
import { useText } from './ProductsTable';
import { productWords, seatName, windowText } from './product-words';
import type { ProductView } from './products-view';
import { RateSection } from './RateSection';
import '../data/data.css';
import '../people/people.css';
import './products.css';

interface Props {
  readonly t: Translate;
  /** null: nothing is known of the product. */
  readonly view: ProductView | null;
  readonly notice: { readonly text: string; readonly failed: boolean } | null;
}

/** One product: whether its people should be on Flex or on a seat, and the evidence. */
export function ProductPage({ t, view, notice }: Props) {
  return (
    <main class="settings products product">
      <p>
        <a href="#/products">← {t('products_back')}</a>
      </p>
      {view === null ? <h1>{t('products_title')}</h1> : <h1>{view.product.name}</h1>}
      <NoticeLine notice={notice} />
      {view === null ? <p class="quiet">{t('products_unknown')}</p> : <Product t={t} view={view} />}
    </main>
  );
}

function Product({ t, view }: Pick<Props, 't'> & { readonly view: ProductView }) {
  const { product, currency, used, habits, spread, overlaps } = view;
  const { money, count, tokens } = productWords(t, currency);
  const facts = [
    [t('shares_tokens'), tokens(product.tokens)],
    [t('shares_cost'), product.cost === null ? '–' : money(product.cost)],
    [t('shares_share'), formatPercent(product.share, t.locale, product.share < 0.1 ? 1 : 0)],
    [t('products_use'), useText(t, product)],
    [t('people_title'), count(product.users)],
  ] as const;
  return (
    <>
      <p class="answer">{answer(t, view)}</p>
      <dl class="data-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">
        {used ? t('products_period', [windowText(t, used)]) : t('products_no_period')}{' '}
        {habits ? t('products_look_back', [windowText(t, habits)]) : ''} {spread ? t('products_spread') : ''}
        {product.unnamed > 0 ? ` ${t('products_unnamed', [tokens(product.unnamed)])}` : ''}
      </p>
      <FewNote t={t} least={view.least} />
      <MissingNotes t={t} {...view} products={[product]} />
      <BreakEvenSection t={t} view={view} />
      <RateSection t={t} view={view} />
      <ProductMonths t={t} view={view} />
      <ProductPeople t={t} view={view} />
      <PlacesSection t={t} view={view} />
      <PartsSection t={t} view={view} />
      <OverlapsSection t={t} currency={currency} overlaps={overlaps} />
      <EvidenceSection t={t} evidence={view.evidence} />
    </>
  );
}

function answer(t: Translate, { product, habits }: ProductView): string {
  const { count } = productWords(t, 'USD');
  const { main, rates } = product;
  if (rates.perResult) return t('products_answer_result');
  if (!main?.breakEven || !habits) return t('products_answer_none');
  const seat = seatName(t, main);
  const days = count(main.breakEven.firstDearerDay);
  const { above, below } = main;
  if (above === null || below === null)
    return t('products_chart_title', [seat, count(main.breakEven.daysPerYear, 1)]);
  return t('products_answer_even', [days, seat, count(above), count(above + below)]);
}
