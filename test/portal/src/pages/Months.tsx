import { Box, Paper, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import type { TableData } from '../../shared/table';
import type { Scope } from '../controls/use-scope';
import { options, word } from '../options';
import { TableView } from '../TableView';
import { useData } from '../use-data';

/** Use by month: bars, and in the newer wording the same as a table. */
export function Months({ scope }: { scope: Scope }): ReactNode {
  const query = { page: 'months', team: scope.team, period: scope.periodText };
  const { data } = useData<TableData>('table', query);
  const values = data?.rows.map(({ cells }) => Number(cells.tokensUsed ?? 0)) ?? [];
  const most = Math.max(1, ...values);
  return (
    <Paper variant="outlined" sx={{ p: 2, my: 2 }}>
      <Typography variant="h2">{word('monthlyUsage')}</Typography>
      <Box
        component="svg"
        viewBox={`0 0 ${Math.max(1, values.length) * 40} 90`}
        role="img"
        aria-label={word('monthlyUsage')}
        sx={{ width: '100%', maxWidth: 640, height: 120, display: 'block', my: 1, color: 'primary.main' }}
      >
        {values.map((value, at) => {
          const height = (value / most) * 80;
          return (
            <rect
              key={data?.rows[at]?.id}
              x={at * 40 + 8}
              y={88 - height}
              width="24"
              height={height}
              fill="currentColor"
            />
          );
        })}
      </Box>
      {options.wording === 'new' && (
        <TableView
          query={query}
          name={word('monthlyUsage')}
          grid="native"
          columns={['month', 'tokensUsed']}
          fixed
        />
      )}
    </Paper>
  );
}
