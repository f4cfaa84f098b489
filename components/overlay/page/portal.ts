import type { MessageName, RequestOf, ResponseOf } from '@/core/messages/map';
import type { Words } from '../base/words';
import { type CardLayer, createCardLayer } from '../card/card-layer';
import { createChipLayer } from '../chip/chip-layer';
import { createRunwayLayer } from '../chip/runway-layer';
import { createStripLayer } from '../strip/strip-layer';
import { type StripNotice, stripModel } from '../strip/strip-model';
import { createAnswers } from './answers';
import { csvRequest } from './csv-request';
import { createCaptureKeeper } from './keep-captures';
import type { Look, Reader } from './look';
import { runwayAnchor } from './runway-anchor';
import { type Clock, createScheduler } from './scheduler';
import { chipRowsOf, meaningfulColumns } from './table-rows';
import { watchPage } from './watch-page';

/** What the content script needs of its surroundings. */
export interface PortalEnv {
  readonly document: Document;
  readonly url: () => string;
  readonly reader: Reader;
  readonly send: <N extends MessageName>(
    name: N,
    request: RequestOf<N>,
  ) => Promise<ResponseOf<N> | { readonly ok: false; readonly code: string }>;
  readonly words: Words;
  readonly clock: Clock;
  readonly save: (fileName: string, text: string) => void;
  /** Scroll or page through the table. @throws when aborted */
  readonly readAll: (
    look: () => Look,
    signal: AbortSignal,
    onProgress: (read: number, stated: number | null) => void,
  ) => Promise<{ readonly complete: boolean }>;
  readonly signal: AbortSignal;
}

/** Recognise the page, read it, have it remembered, and show what it says in money; until the signal aborts. */
export function startPortal(env: PortalEnv) {
  const { document, send, words, signal } = env;
  let now: Look | null = null;
  let address = env.url();
  let overlays = true;
  let notice: StripNotice | null = null;
  let reading: { read: number; stated: number | null; stop: AbortController } | null = null;

  const cards: CardLayer = createCardLayer(words, () => open('settings'));
  const chips = createChipLayer(cards);
  const balance = createRunwayLayer(words, cards);
  const answers = createAnswers((request) => send('overlay:rows', request), onAnswer);
  const keep = createCaptureKeeper((request) => send('capture:save', request), env.clock.wait, signal);
  const scheduler = createScheduler(look, env.clock, signal);
  const strip = createStripLayer(words, {
    onReadAll: () => void readAll(),
    onCancel: () => reading?.stop.abort(),
    onExport: () => void exportCsv(),
    onSwitch: (on) => void switchOverlays(on),
    onOpen: open,
    onTeach: () => {},
    onWithdraw: () => {},
  });

  const page = watchPage(
    document,
    (records) => {
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
    reading?.stop.abort();
    notice = null;
    hide();
  }

  function hide(): void {
    cards.close();
    chips.clear();
    balance.clear();
  }

  function look(): void {
    page.watchAll();
    now = env.reader.look(document);
    if (now.again !== null) scheduler.askIn(now.again);
    if (now.capture && now.state === 'ready') keep(now.capture);
    draw();
  }

  function draw(): void {
    const { capture, table, state } = now ?? { capture: null, table: null, state: 'nothing' };
    if (state === 'nothing' || state === 'unknown-table') {
      hide();
      answers.clear();
    }
    if (state === 'ready' && capture) {
      const { page: kind, team, period, complete } = capture;
      answers.want({ page: kind, team, period, complete }, table ? [...table.observations.values()] : []);
      if (overlays && table) chips.show(chipRowsOf(table, capture, answers, words), meaningfulColumns(table));
      else chips.clear();
      drawBalance();
    }
    drawStrip();
  }

  function drawBalance(): void {
    const kind = now?.page?.kind;
    const runway = answers.runway();
    const anchor = kind === 'summary' || kind === 'balances' ? runwayAnchor(document) : null;
    if (overlays && runway && anchor) balance.show(anchor, runway);
    else balance.clear();
  }

  function drawStrip(): void {
    const grid = now?.table?.grid.root;
    if (!now?.page || !grid || now.state === 'nothing') {
      if (now?.state !== 'waiting') strip.clear();
      return;
    }
    const failed = answers.failed();
    const model = stripModel(
      {
        page: now.page.kind,
        state: now.state === 'unknown-table' ? 'unknown' : now.state,
        complete: now.capture?.complete ?? false,
        health: now.health,
        total: answers.total(),
        wrongPlan: now.page.kind === 'by-user' || now.capture?.complete ? answers.wrongPlan() : null,
        overlays,
        reading,
        taught: false,
        notice: failed ? { kind: failed === 'extension-gone' ? 'stopped' : 'failed' } : notice,
      },
      words,
    );
    strip.show(grid, model);
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

  async function readAll(): Promise<void> {
    if (reading) return;
    const stop = new AbortController();
    reading = { read: 0, stated: null, stop };
    notice = null;
    drawStrip();
    try {
      const all = await env.readAll(
        () => env.reader.look(document),
        AbortSignal.any([stop.signal, signal]),
        (read, stated) => {
          reading = { read, stated, stop };
          drawStrip();
        },
      );
      if (!all.complete) notice = { kind: 'read-failed' };
    } catch {
      if (!stop.signal.aborted) notice = { kind: 'read-failed' };
    }
    reading = null;
    look();
  }

  async function exportCsv(): Promise<void> {
    const request = now && csvRequest(now, words.t.locale);
    if (!request) return;
    const response = await send('report:csv', request);
    if (response.ok) env.save(response.data.fileName, response.data.text);
    notice = response.ok ? { kind: 'csv-done', file: response.data.fileName } : { kind: 'csv-failed' };
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

  signal.addEventListener('abort', () => {
    reading?.stop.abort();
    hide();
    strip.clear();
  });
  scheduler.ask();

  return {
    /** Prices may have changed elsewhere: ask again. */
    refresh: (): void => answers.refresh(),
    /** The page's colours or sizes changed without a change of its content. */
    restyle(): void {
      chips.refresh();
      drawStrip();
    },
  };
}
