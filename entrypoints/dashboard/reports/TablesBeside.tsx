import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ReportTables } from '@/components/dashboard/reports/ReportTables';
import type { ReportEvents, ReportFacts, Saving } from '@/components/dashboard/reports/report-view';
import type { App } from '../app';
import type { ForecastClient } from '../forecast/forecast-client';
import { openReport, type ReportWriter } from './open-report';
import { type ReportAsk, saveReport } from './save-report';
import { seatTables } from './seat-tables';

interface Props {
  readonly app: App;
  readonly facts: ReportFacts;
  readonly forecasts: () => ForecastClient;
}

/** Tables to choose from, written in a worker of their own. */
export function TablesBeside({ app: { t, plans }, facts, forecasts }: Props) {
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const writer = useRef<ReportWriter | null>(null);
  useEffect(() => () => writer.current?.close(), []);
  const write = async (ask: ReportAsk) => {
    let [table = 'daily'] = ask.tables;
    const show = (rows: number) => setSaving({ state: 'saving', table, rows });
    const mine = openReport(show);
    const seats = seatTables(t, plans, facts.filter, facts.today);
    writer.current = mine;
    try {
      const saved = await saveReport({ t, plans, facts, forecasts, seats }, ask, mine, (next) => {
        table = next;
        show(0);
      });
      if (writer.current === mine) setSaving(saved);
    } catch {
      if (writer.current === mine) setSaving({ state: 'failed', table: null });
    } finally {
      mine.close();
    }
  };
  const events: ReportEvents = {
    save: (tables, format) => {
      void write({ tables, format, version: browser.runtime.getManifest().version });
    },
    stop: () => {
      writer.current?.close();
      writer.current = null;
      setSaving({ state: 'idle' });
    },
  };
  return <ReportTables t={t} facts={facts} saving={saving} events={events} />;
}
