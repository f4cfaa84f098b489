import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import { WideTable } from '@/components/ui/WideTable';
import type { StatedProducts } from '@/core/advice/products/stated-products';
import { formatPercent } from '@/core/units/format';
import { NoticeLine } from '../data/NoticeLine';
import { NothingYet } from '../NothingYet';
import { FewNote } from './FewNote';
import { MissingNotes } from './MissingNotes';
import { OverlapsSection } from './OverlapsSection';
import { ProductsTable } from './ProductsTable';
import { productWords, windowText } from './product-words';
import type { ProductsView } from './products-view';
import '../data/data.css';
import '../people/people.css';
import './products.css';

interface Props {
  readonly t: Translate;
  /** null: nothing was read yet. */
  readonly view: ProductsView | null;
  readonly notice: { readonly text: string; readonly failed: boolean } | null;
}

/** Every product of a team: use, people, money, rates, and which seats would pay. */
export function ProductsPage({ t, view, notice }: Props) {
  return (
    <main class="settings products">
      <h1>{t('products_title')}</h1>
      <NoticeLine notice={notice} />
      {view === null ? <NothingYet t={t} /> : <Products t={t} view={view} />}
    </main>
  );
}

function Products({ t, view }: Pick<Props, 't'> & { readonly view: ProductsView }) {
  const { products, used, habits, stated, currency, overlaps } = view;
  if (products.length === 0)
    return stated ? (
      <Stated t={t} stated={stated} />
    ) : view.least > 0 && used ? (
      <FewNote t={t} least={view.least} />
    ) : (
      <p class="look">{t('people_no_use')}</p>
    );
  return (
    <>
      <h2 class="answer">{answer(t, view)}</h2>
      <p class="quiet">
        {used ? t('products_period', [windowText(t, used)]) : t('products_no_period')}{' '}
        {habits ? t('products_look_back', [windowText(t, habits)]) : ''}{' '}
        {view.spread ? t('products_spread') : ''}
      </p>
      <FewNote t={t} least={view.least} />
      <MissingNotes t={t} {...view} />
      <ProductsTable t={t} view={view} />
      <p class="quiet">{t('products_table_note')}</p>
      <OverlapsSection t={t} currency={currency} overlaps={overlaps} />
    </>
  );
}

/** What most is spent on, and for how many people a seat would have cost less. */
function answer(t: Translate, { products, currency, forPeople }: ProductsView): string {
  const { money, count } = productWords(t, currency);
  const [most] = products;
  const share = formatPercent(most?.share ?? 0, t.locale);
  const first =
    !most || most.tokens === 0
      ? ''
      : most.cost === null
        ? t('products_answer_tokens', [most.name, share])
        : t('products_answer_money', [most.name, share, money(most.cost)]);
  const second = forPeople.people > 0 && products.some(({ main }) => main?.breakEven);
  return [
    ...(first === '' ? [] : [first]),
    ...(second ? [t('products_answer_seats', [count(forPeople.better), count(forPeople.people)])] : []),
  ].join(' ');
}

/** What a page says of products, where nothing tells of people and days. */
function Stated({ t, stated }: Pick<Props, 't'> & { readonly stated: StatedProducts }) {
  const { count, tokens } = productWords(t, 'USD');
  return (
    <>
      <p class="look">{t('products_stated')}</p>
      <WideTable name={t('products_title')}>
        <thead>
          <tr>
            <th scope="col">{t('people_product')}</th>
            <NumberHeads t={t} keys={['shares_tokens', 'people_title']} />
          </tr>
        </thead>
        <tbody>
          {stated.products.map(({ name, tokens: used, people }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="number">{tokens(used)}</td>
              <td class="number">{people === null ? '–' : count(people)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </>
  );
}
