import { Paper, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { ScopeBar } from '../controls/ScopeBar';
import { useScope } from '../controls/use-scope';
import type { GridName } from '../grids/Grid';
import { word } from '../options';
import { TableView } from '../TableView';
import type { Word } from '../words/words';

/** A page that is a heading, team and time range, and one table. */
export function Report(props: { title: Word; page: string; grid: GridName; range?: boolean }): ReactNode {
  const scope = useScope();
  if (!scope) return null;
  return (
    <>
      <Typography variant="h1">{word(props.title)}</Typography>
      <ScopeBar scope={scope} range={props.range ?? true} />
      <Paper variant="outlined" sx={{ overflow: 'hidden' }}>
        <TableView
          query={{ page: props.page, team: scope.team, period: scope.periodText }}
          name={word(props.title)}
          grid={props.grid}
        />
      </Paper>
    </>
  );
}
