import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { usePrinting } from '@/components/ui/use-printing';
import { COLUMNS } from './columns';
import type { Filters, PersonRow, SortKey } from './people-view';
import { windowOf } from './window-of';

interface Props {
  readonly t: Translate;
  readonly currency: string;
  /** In the order they are shown; all, or the first of them. */
  readonly rows: readonly PersonRow[];
  readonly count: number;
  readonly order: Pick<Filters, 'sort' | 'down'>;
  readonly sortBy: (sort: SortKey) => void;
}

/** Pixels, as in the style sheet: rows of one height need no measuring. */
const ROW = 44;
/** On paper there is no scrolling: so many rows are printed. */
const PRINTED = 1000;
/** Rows in sight before the first layout: mostly as many as after it, so that nothing is drawn twice. */
const firstSeen = (): number => rowsIn(Math.max(320, innerHeight - 200));
const rowsIn = (height: number): number => Math.ceil(height / ROW);

/** A table of any length: only the rows in sight are drawn, the others are told by number. */
export function PeopleTable({ t, currency, rows, count, order, sortBy }: Props) {
  const box = useRef<HTMLElement>(null);
  const [top, setTop] = useState(0);
  const [seen, setSeen] = useState(firstSeen);
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    const measure = () => setSeen(current.clientHeight ? rowsIn(current.clientHeight) : firstSeen());
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, []);
  const printing = usePrinting();
  const printed = { first: 0, end: Math.min(PRINTED, rows.length) };
  const { first, end } = printing ? printed : windowOf(top, seen * ROW, ROW, count);
  const drawn = rows.slice(first, end);
  return (
    <section
      ref={box}
      class="people-scroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
      tabIndex={0}
      aria-label={t('people_table')}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <table class="people-table" aria-label={t('people_table')} aria-rowcount={count + 1}>
        <colgroup>
          <col class="people-person" />
          {COLUMNS.map(({ id, width }) => (
            <col key={id} class={`people-${id}`} style={{ '--width': `${width}px` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <Head t={t} name={t('people_name')} sort="name" numeric={false} order={order} sortBy={sortBy} />
            {COLUMNS.map(({ id, name, sort, numeric }) => (
              <Head
                key={id}
                t={t}
                name={t(name)}
                sort={sort}
                numeric={numeric}
                order={order}
                sortBy={sortBy}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={first * ROW} />
          {drawn.map((row, i) => (
            <tr key={row.id} aria-rowindex={first + i + 2}>
              <th scope="row" title={row.email ?? row.name}>
                <a href={`#/people/${row.id}`}>{row.name}</a>
                {row.email !== null && row.email !== row.name ? (
                  <span class="data-sub quiet">{row.email}</span>
                ) : null}
              </th>
              {COLUMNS.map(({ id, numeric, cell }) => (
                <td key={id} class={numeric ? 'number' : undefined}>
                  {cell(row, t, currency)}
                </td>
              ))}
            </tr>
          ))}
          <Gap height={(count - first - drawn.length) * ROW} />
        </tbody>
      </table>
    </section>
  );
}

/** Holds the place of rows that aren't drawn. */
const Gap = ({ height }: { readonly height: number }) =>
  height > 0 ? (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus.
    <tr class="people-gap" aria-hidden="true">
      <td colSpan={COLUMNS.length + 1} style={{ height: `${height}px` }} />
    </tr>
  ) : null;

interface HeadProps extends Pick<Props, 't' | 'order' | 'sortBy'> {
  readonly name: string;
  readonly sort: SortKey | null;
  readonly numeric: boolean;
}

function Head({ name, sort, numeric, order, sortBy }: HeadProps) {
  const kind = numeric ? 'number' : undefined;
  if (sort === null)
    return (
      <th scope="col" class={kind}>
        {name}
      </th>
    );
  const sorted = order.sort === sort;
  return (
    <th scope="col" class={kind} aria-sort={sorted ? (order.down ? 'descending' : 'ascending') : undefined}>
      <button type="button" class="people-sort" onClick={() => sortBy(sort)}>
        {name}
        <span aria-hidden="true">{sorted ? (order.down ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}
