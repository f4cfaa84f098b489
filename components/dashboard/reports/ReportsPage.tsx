import type { ComponentChildren } from 'preact';
import type { Translate } from '@/components/text/translate';
import { NothingYet } from '../NothingYet';
import type { ReportFacts } from './report-view';
import '../data/data.css';
import './reports.css';

interface Props {
  readonly t: Translate;
  /** null: nothing was read yet. */
  readonly facts: ReportFacts | null;
  /** The tables, and the mail for a team lead. */
  readonly children: ComponentChildren;
}

/** Tables to save as files, and a mail for a team lead. */
export const ReportsPage = ({ t, facts, children }: Props) => (
  <main class="data reports">
    <h1>{t('report_title')}</h1>
    {facts ? <p class="quiet">{t('report_why')}</p> : <NothingYet t={t} />}
    {children}
  </main>
);
