import { Box, Button, Paper, Skeleton, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import type { TableData } from '../../shared/table';
import { ScopeBar } from '../controls/ScopeBar';
import type { Scope } from '../controls/use-scope';
import { word } from '../options';
import { go } from '../route';
import { TableView } from '../TableView';
import { useData } from '../use-data';

/** Token Usage > By user > one person: what they used in the time range. */
export function Person({ id, scope }: { id: string; scope: Scope }): ReactNode {
  const query = { page: 'person', team: scope.team, period: scope.periodText, person: id };
  const { data } = useData<TableData>('table', query);
  return (
    <>
      <Button onClick={() => go('/token-usage/by-user')}>← {word('backToUsers')}</Button>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 2 }}>
        <Typography variant="h1">{data?.subject?.user ?? <Skeleton width={220} />}</Typography>
        <Typography color="text.secondary">{data?.subject?.email}</Typography>
      </Box>
      <ScopeBar scope={scope} />
      <Paper variant="outlined">
        <TableView query={query} name={word('tokenUsage')} grid="native" />
      </Paper>
      <Typography variant="h2" sx={{ mt: 3, mb: 1 }}>
        {word('version')}
      </Typography>
      <Paper variant="outlined">
        <TableView query={{ ...query, page: 'versions' }} name={word('version')} grid="native" fixed />
      </Paper>
    </>
  );
}
