import { Box, Button, Checkbox, ListItemText, Menu, MenuItem, Paper, Typography } from '@mui/material';
import { type ReactNode, useState } from 'react';
import type { ColumnId, TilesData } from '../../shared/table';
import { ScopeBar } from '../controls/ScopeBar';
import { type Scope, useScope } from '../controls/use-scope';
import { word } from '../options';
import { TableView } from '../TableView';
import { useData } from '../use-data';
import { countText, tokensText } from './Tiles';

const ALL: readonly ColumnId[] = [
  'firstName',
  'lastName',
  'email',
  'team',
  'group',
  'product',
  'version',
  'seatAssignment',
  'assignedDate',
  'unassignedDate',
  'userActivity',
  'daysInactive',
  'accessOption',
  'daysUsed',
  'averagePerMonth',
  'tokensUsed',
  'lastAccessed',
];
const HIDDEN_AT_FIRST: readonly ColumnId[] = ['group', 'version', 'unassignedDate', 'daysInactive'];
const MEMORY = 'portal-columns';

function useColumns(): [readonly ColumnId[], (columns: readonly ColumnId[]) => void] {
  const [columns, setColumns] = useState<readonly ColumnId[]>(() => {
    const remembered = sessionStorage.getItem(MEMORY)?.split(',');
    return ALL.filter((id) => (remembered ? remembered.includes(id) : !HIDDEN_AT_FIRST.includes(id)));
  });
  return [
    columns,
    (next) => {
      sessionStorage.setItem(MEMORY, next.join(','));
      setColumns(next);
    },
  ];
}

function ColumnPicker(props: {
  columns: readonly ColumnId[];
  onChange: (columns: readonly ColumnId[]) => void;
}): ReactNode {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const toggle = (id: ColumnId): void =>
    props.onChange(ALL.filter((other) => (other === id) !== props.columns.includes(other)));
  return (
    <>
      <Button variant="outlined" onClick={(event) => setAnchor(event.currentTarget)}>
        {word('columns')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {ALL.map((id) => (
          <MenuItem key={id} dense onClick={() => toggle(id)}>
            <Checkbox size="small" checked={props.columns.includes(id)} />
            <ListItemText primary={word(id)} />
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

const Figure = ({ label, text }: { label: string; text: string }): ReactNode => (
  <Box>
    <Typography variant="caption" color="text.secondary">
      {label}
    </Typography>
    <Typography sx={{ fontSize: 20, fontWeight: 600 }}>{text}</Typography>
  </Box>
);

function TwoTiles({ scope }: { scope: Scope }): ReactNode {
  const { data } = useData<TilesData>('tiles', {
    page: 'usage-report',
    team: scope.team,
    period: scope.periodText,
  });
  return (
    <Box sx={{ display: 'flex', gap: 2, my: 2 }}>
      <Paper variant="outlined" sx={{ p: 2, flex: '1 1 0' }}>
        <Typography variant="h2">{word('subscriptions')}</Typography>
        <Figure label={word('assigned')} text={data ? countText(data.subscriptions) : '…'} />
      </Paper>
      <Paper variant="outlined" sx={{ p: 2, flex: '3 1 0' }}>
        <Typography variant="h2">{word('flex')}</Typography>
        <Box sx={{ display: 'flex', gap: 4 }}>
          <Figure label={word('tokensUsed')} text={data ? tokensText(data.totalTokensUsed) : '…'} />
          <Figure label={word('tokensAvailable')} text={data ? tokensText(data.tokensAvailable) : '…'} />
          <Figure label={word('totalUsers')} text={data ? countText(data.totalUsers) : '…'} />
          <Figure label={word('averagePerMonth')} text={data ? tokensText(data.averagePerMonth) : '…'} />
        </Box>
      </Paper>
    </Box>
  );
}

/** Reporting > Usage Report: seats and Flex in one table, any subset of its columns. */
export function UsageReport(): ReactNode {
  const scope = useScope();
  const [columns, setColumns] = useColumns();
  if (!scope) return null;
  return (
    <>
      <Typography variant="h1">{word('usageReport')}</Typography>
      <ScopeBar scope={scope} custom />
      <TwoTiles scope={scope} />
      <Box sx={{ display: 'flex', gap: 1, mb: 1, justifyContent: 'end' }}>
        <Button variant="outlined">{word('filter')}</Button>
        <ColumnPicker columns={columns} onChange={setColumns} />
        <Button variant="outlined">{word('export')}</Button>
      </Box>
      <Paper variant="outlined">
        <TableView
          query={{ page: 'usage-report', team: scope.team, period: scope.periodText }}
          name={word('usageReport')}
          grid="data-grid"
          columns={columns}
        />
      </Paper>
    </>
  );
}
