import * as z from 'zod/mini';

const Cell = z.union([z.string(), z.number(), z.null()]);
const Column = z.object({
  key: z.string(),
  label: z.string(),
  type: z.enum(['text', 'int', 'number', 'percent', 'money', 'tokens', 'day']),
  unit: z.nullable(z.string()),
  doc: z.string(),
});
const Table = z.object({
  id: z.string(),
  title: z.string(),
  columns: z.array(Column),
  rows: z.array(z.record(z.string(), Cell)),
});

/** A report as JSON. Its schema is docs/report.schema.json. */
export const ReportDocument = z.object({
  format: z.literal('flexmeter-report'),
  version: z.literal(1),
  maker: z.string(),
  tables: z.array(Table),
  about: z.array(z.record(z.string(), Cell)),
});
export type ReportDocument = z.infer<typeof ReportDocument>;
