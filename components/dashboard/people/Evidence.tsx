import type { Translate } from '@/components/text/translate';
import { CurvesPanel } from './CurvesPanel';
import { LossFigure } from './LossFigure';
import type { CurvesView, PeopleHead } from './people-view';

interface Props {
  readonly t: Translate;
  readonly view: PeopleHead;
  /** null: not worked out yet. */
  readonly curves: CurvesView | null;
}

const TABLE = '.people-scroll';

/** Who loses what on the wrong plan, and what use cost month by month. */
export function Evidence({ t, view, curves }: Props) {
  const open = (person: number | null) => {
    if (person !== null) location.hash = `#/people/${person}`;
    else document.querySelector<HTMLElement>(TABLE)?.focus();
  };
  return (
    <>
      {view.count > 0 ? (
        <section class="settings-section people-map">
          <LossFigure t={t} cells={view.summary.cells} currency={view.currency} open={open} />
        </section>
      ) : null}
      {curves?.curves ? <CurvesPanel t={t} view={curves} /> : null}
    </>
  );
}
