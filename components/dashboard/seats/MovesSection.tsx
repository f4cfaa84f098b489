import { useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import { WideTable } from '@/components/ui/WideTable';
import type { SeatMove, SeatMoves } from '@/core/advice/seats/seat-moves';
import { HiddenNote } from '../privacy/HiddenPerson';

import type { SaveTable } from '../reports/save-table';
import { movesTable } from '../reports/tables/seats-tables';
import { assignmentCsv, assignmentName, filesOf } from './moves-files';
import type { NamedSeats, SeatsEvents } from './seats-view';
import { seatsWords } from './seats-words';

interface Props {
  readonly t: Translate;
  readonly view: NamedSeats;
  readonly found: SeatMoves;
  readonly save: SeatsEvents['save'];
  readonly saveTable: SaveTable;
}

/** Rows added at a time: the largest savings come first. */
const PAGE = 25;

/** Who gets and who gives up a seat, and the files that make it so. */
export function MovesSection({ t, view, found: { moves, unheld }, save, saveTable }: Props) {
  const [shown, show] = useState(PAGE);
  const { count, money } = seatsWords(t, view.currency);
  if (moves.length === 0)
    return (
      <section class="data-section">
        <h2>{t('seats_moves')}</h2>
        <p class="quiet">{t('seats_no_moves')}</p>
      </section>
    );
  if (view.people.length === 0)
    return (
      <section class="data-section">
        <h2>
          {t('seats_moves')} <span class="quiet number">{count(moves.length)}</span>
        </h2>
        <HiddenNote t={t} />
      </section>
    );
  const left = moves.length - shown;
  return (
    <section class="data-section">
      <h2>
        {t('seats_moves')} <span class="quiet number">{count(moves.length)}</span>
      </h2>
      <WideTable name={t('seats_moves')}>
        <thead>
          <tr>
            <th scope="col">{t('seats_person')}</th>
            <th scope="col">{t('seats_gives')}</th>
            <th scope="col">{t('seats_gets')}</th>
            <NumberHeads t={t} keys={['seats_flex_now', 'seats_flex_then', 'seats_saving']} />
          </tr>
        </thead>
        <tbody>
          {moves.slice(0, shown).map((move) => (
            <Row key={move.person} t={t} view={view} move={move} />
          ))}
        </tbody>
      </WideTable>
      {left > 0 ? (
        <button type="button" class="button" onClick={() => show(shown + PAGE)}>
          {t('seats_show_more', [count(Math.min(PAGE, left)), count(left)])}
        </button>
      ) : null}
      {Math.round(unheld) === 0 ? null : (
        <p class="quiet">{t(unheld > 0 ? 'seats_unheld' : 'seats_unheld_more', [money(Math.abs(unheld))])}</p>
      )}
      <Files t={t} view={view} moves={moves} save={save} saveTable={saveTable} />
    </section>
  );
}

function Row({ t, view, move }: Pick<Props, 't' | 'view'> & { readonly move: SeatMove }) {
  const { money } = seatsWords(t, view.currency);
  const names = (pools: readonly number[]) =>
    pools.length === 0 ? '–' : pools.map((k) => view.seats.pools[k]?.name ?? '').join(', ');
  return (
    <tr>
      <th scope="row">{view.people[move.person]?.shown ?? '–'}</th>
      <td>{names(move.gives)}</td>
      <td>{names(move.gets)}</td>
      <td class="number">{money(move.flexNow)}</td>
      <td class="number">{money(move.flexThen)}</td>
      <td class="number">{money(move.saving)}</td>
    </tr>
  );
}

interface FilesProps extends Pick<Props, 't' | 'view' | 'save' | 'saveTable'> {
  readonly moves: readonly SeatMove[];
}

/** The list as a file, and one file for each product as the portal's bulk assignment takes it. */
function Files({ t, view, moves, save, saveTable }: FilesProps) {
  const { count } = seatsWords(t, view.currency);
  const files = filesOf(view, moves);
  const without = new Set(files.flatMap((file) => file.without)).size;
  return (
    <>
      <div class="data-actions">
        <button type="button" class="button" onClick={() => saveTable(movesTable(t, view, moves))}>
          {t('shares_export')}
        </button>
      </div>
      {files.some(({ rows }) => rows.length > 0) ? (
        <>
          <h3>{t('seats_files')}</h3>
          <p class="quiet">{t('seats_files_how')}</p>
          <div class="data-actions">
            {files
              .filter(({ rows }) => rows.length > 0)
              .map((file) => (
                <button
                  key={file.product ?? ''}
                  type="button"
                  class="button"
                  onClick={() => save(assignmentName(file), assignmentCsv(file))}
                >
                  {t(
                    'seats_file',
                    [file.product ?? t('seats_flex'), count(file.rows.length)],
                    file.rows.length,
                  )}
                </button>
              ))}
          </div>
        </>
      ) : null}
      {without > 0 ? <p class="look">{t('seats_without_email', [count(without)], without)}</p> : null}
    </>
  );
}
