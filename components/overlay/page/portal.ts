import type { Look } from '@/core/portal/look';
import { createCardLayer } from '../card/card-layer';
import { createBalanceLayer } from '../chip/balance-layer';
import { createChipLayer } from '../chip/chip-layer';
import { createStripLayer } from '../strip/strip-layer';
import { type StripNotice, stripModel } from '../strip/strip-model';
import { createAnswers, type Scope } from './answers';
import { csvRequest } from './csv-request';
import type { PortalEnv } from './env';
import { createCaptureKeeper } from './keep-captures';
import { createReadingAll } from './reading-all';
import { runwayAnchor } from './runway-anchor';
import { createScheduler } from './scheduler';
import { sendFiles } from './send-files';
import { createSlicedLook } from './slices';
import { chipRowsOf, meaningfulColumns, rowsRead, scopeOf } from './table-rows';
import { createTasks } from './tasks';
import { createTeaching } from './teaching';
import { watchPage } from './watch-page';
import { whenGone } from './when-gone';

/** Recognise the page, read it, have it remembered, and show what it says in money; until the signal aborts. */
export function startPortal(around: PortalEnv) {
  const env = { ...around, send: whenGone(around.send, lost) };
  const { document, send, styles, t, signal } = env;
  let now: Look | null = null;
  let address = env.url();
  let place = '';
  let overlays = true;
  let told: StripNotice | null = null;
  let gone: string | null = null;
  let unsaved = false;
  let changed = true;

  const cards = createCardLayer(t, styles, () => open('settings'));
  const chips = createChipLayer(cards, styles, t.language);
  const balance = createBalanceLayer(cards, styles, t.language);
  const answers = createAnswers((request) => send('overlay:rows', request), onAnswer);
  const keep = createCaptureKeeper(
    (request) => send('capture:save', request),
    env.clock.wait,
    signal,
    (failed) => {
      if (unsaved === failed) return;
      unsaved = failed;
      drawStrip();
    },
  );
  const reading = createReadingAll(env, drawStrip);
  const teaching = createTeaching(env, drawStrip, () => scheduler.ask());
  const sliced = createSlicedLook(env.reader, document, env.clock, onLook);
  const scheduler = createScheduler(look, env.clock, signal);
  const tasks = createTasks(env.clock, signal);
  const strip = createStripLayer(t, styles, {
    onReadAll: () => void reading.start().then(look),
    onCancel: reading.stop,
    onExport: () => void exportCsv(),
    onFiles: (files) => void importFiles(files),
    onSwitch: (on) => void switchOverlays(on),
    onOpen: open,
    onTeach: () => teaching.ask(now?.unknown ?? null),
    onWithdraw: () => void teaching.withdraw(now?.table?.id ?? ''),
  });

  const page = watchPage(
    document,
    (records) => {
      changed = true;
      sliced.stop();
      tasks.restart();
      chips.check(records);
      balance.check();
      if (env.url() !== address) leave();
      scheduler.ask();
    },
    signal,
  );

  /** Another address: what stood beside the old page's rows is no longer true. */
  function leave(): void {
    address = env.url();
    reading.forget();
    teaching.close();
    told = null;
    hide();
  }

  function hide(): void {
    cards.close();
    chips.clear();
    balance.clear();
  }

  function look(): void {
    lookAt(false);
  }

  /** @param same nothing but an answer is new, as far as the page tells */
  function lookAt(same: boolean): void {
    if (signal.aborted) return;
    page.watchAll();
    sliced.start(same && !changed);
    changed = false;
  }

  function onLook(seen: Look): void {
    now = seen;
    if (seen.again !== null) scheduler.askIn(seen.again);
    draw();
    const { capture } = seen;
    if (capture && seen.state === 'ready') tasks.add(() => keep(capture));
  }

  function draw(): void {
    if (!now) return;
    const scope = scopeOf(now);
    const here = JSON.stringify([now.page, now.team, now.period]);
    // Rows of the old team or period may still stand there under the new name.
    if (here !== place) hide();
    place = here;
    if (now.state === 'nothing' || now.state === 'unknown-table') {
      hide();
      answers.clear();
    } else if (now.state === 'unsure') hide();
    // The strip first: it measures, and chips put in before would have the whole table laid out for that.
    tasks.restart(drawStrip);
    if (now.state === 'ready' && scope) {
      const seen = now;
      tasks.add(() => answers.want(scope, rowsRead(seen)));
      tasks.add(() => drawChips(seen, scope));
      tasks.add(drawBalance);
    }
  }

  function drawChips({ table, health }: Look, scope: Scope): void {
    if (overlays && table) {
      chips.show(chipRowsOf(table, scope, answers), meaningfulColumns(table, health));
    } else chips.clear();
  }

  function drawBalance(): void {
    const wanted = overlays && (now?.page === 'summary' || now?.page === 'balances');
    const known = wanted ? answers.balance() : null;
    const anchor = known && runwayAnchor(document, now?.balance ?? []);
    if (known && anchor) balance.show(anchor, known.chips, known.card);
    else balance.clear();
  }

  /** The table the strip stands above. */
  const tableOf = ({ table, unknown }: Look): Element | null => table?.grid.root ?? unknown?.root ?? null;

  function drawStrip(): void {
    if (!now || (now.state === 'waiting' && now.table === null)) return;
    const table = now.state === 'nothing' ? null : tableOf(now);
    if (
      answers.bar() === false ||
      now.state === 'nothing' ||
      !table ||
      (now.state === 'waiting' && !strip.root())
    ) {
      strip.clear();
      return;
    }
    const failed = gone ?? answers.failed();
    const complete = now.table?.complete ?? false;
    const model = stripModel(
      {
        page: now.page,
        state: now.state === 'unknown-table' ? 'unknown' : now.state,
        complete,
        health: now.health,
        sums: answers.strip(),
        overlays,
        reading: reading.progress(),
        taught: now.table !== null && teaching.usedFor(now.table.id) !== null,
        notice: failed
          ? { kind: failed === 'extension-gone' ? 'stopped' : 'failed' }
          : unsaved
            ? { kind: 'unsaved' }
            : (reading.notice() ?? told),
      },
      t,
    );
    strip.show(table, model, teaching.dialog());
  }

  function onAnswer(): void {
    const wanted = answers.overlays();
    if (wanted !== null && wanted !== overlays) {
      overlays = wanted;
      draw();
      return;
    }
    if (overlays) chips.update();
    drawBalance();
    drawStrip();
  }

  /** The table as looked at, as a file with what we say of it; null when it could not be made. */
  async function csvFile(): Promise<{ fileName: string; text: string } | 'too-long' | null> {
    const request = now && csvRequest(now, t.system);
    if (!request || request === 'too-long') return request;
    const answer = await send('report:csv', request);
    return answer.ok ? answer.data : null;
  }

  async function exportCsv(): Promise<void> {
    const file = await csvFile();
    if (file === null || file === 'too-long') told = { kind: file ? 'csv-too-long' : 'csv-failed' };
    else {
      env.save(file.fileName, file.text);
      told = { kind: 'csv-done', file: file.fileName };
    }
    drawStrip();
  }

  async function importFiles(files: readonly File[]): Promise<void> {
    told = { kind: 'files-sending' };
    drawStrip();
    const end = await sendFiles(files, send);
    told = end === 'sent' ? null : { kind: `files-${end}` };
    drawStrip();
  }

  async function switchOverlays(on: boolean): Promise<void> {
    overlays = on;
    if (!on) hide();
    draw();
    await send('overlay:switch', { on });
  }

  function open(view: 'overview' | 'settings'): void {
    void send('open:dashboard', { view });
  }

  function lost(code: string): void {
    if (gone === code) return;
    gone = code;
    drawStrip();
  }

  signal.addEventListener('abort', () => {
    sliced.stop();
    hide();
    strip.clear();
  });
  look();

  return {
    /** An answer about what the page shows has come. */
    look: () => lookAt(true),
    /** No answer will come any more. */
    lost,
    /** Prices may have changed elsewhere: ask again. */
    refresh: (): void => answers.refresh(),
    /** The file of the table on this page; null: there is none that is surely read. */
    csv: () => (now?.state === 'ready' && now.table ? csvFile() : null),
    /** The page's colours or sizes changed without a change of its content. */
    restyle(): void {
      chips.refresh();
      drawStrip();
    },
  };
}
