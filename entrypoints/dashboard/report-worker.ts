import { openStore } from '@/core/store/store';
import type { ReportReply, ReportStep } from './reports/report-protocol';
import { serveReport } from './reports/serve-report';

const reply = (message: ReportReply) => postMessage(message);
const serve = serveReport(openStore(), (rows) => reply({ kind: 'progress', rows }));

addEventListener('message', ({ data }: MessageEvent<ReportStep>) => {
  serve(data).then(reply, (cause) => {
    console.error('Flexmeter could not write the report', cause instanceof Error ? cause.name : 'error');
    reply({ kind: 'failed' });
  });
});
