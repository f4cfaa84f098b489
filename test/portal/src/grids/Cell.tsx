import { Box, Button, Link, Skeleton, Tooltip } from '@mui/material';
import type { ReactNode } from 'react';
import { trap, word } from '../options';
import type { GridColumn, GridLine, GridProps } from './types';

type CellProps = Pick<GridProps, 'onRow' | 'onOpen'> & {
  column: GridColumn;
  line: GridLine;
  first: boolean;
};

const label = (line: GridLine, text: string, first: boolean, onRow: GridProps['onRow']): ReactNode => {
  if (!first || !onRow || line.kind === 'total') return text;
  const open = (): void => onRow(line.id);
  return (
    <Link
      component="button"
      type="button"
      onClick={open}
      sx={{ textAlign: 'left', verticalAlign: 'baseline' }}
    >
      {text}
    </Link>
  );
};

/** A cell's content: text, link, group toggle, button or skeleton; the same in every grid. */
export function Cell({ column, line, first, onRow, onOpen }: CellProps): ReactNode {
  if (line.kind === 'skeleton') return <Skeleton variant="text" width={first ? 140 : 60} />;
  const text = line.texts[column.id] ?? '';
  if (column.id === 'viewDetails')
    return line.kind === 'total' ? null : (
      <Button size="small" sx={{ p: 0, minWidth: 0 }}>
        {word('viewDetails')}
      </Button>
    );
  const body = label(line, text, first, onRow);
  const hinted =
    trap('tooltips') && text ? (
      <Tooltip title={`${column.label}: ${text}`}>
        <span>{body}</span>
      </Tooltip>
    ) : (
      body
    );
  if (!first) return hinted;
  if (line.kind === 'group')
    return (
      <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
        <Box
          component="button"
          type="button"
          aria-expanded={line.open ?? false}
          aria-label={word('showDetails')}
          onClick={(event) => {
            event.stopPropagation();
            onOpen(line.id);
          }}
          sx={{ border: 0, background: 'none', color: 'inherit', cursor: 'pointer', p: 0, width: 20 }}
        >
          <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
            <path d={line.open ? 'M1 3l4 4 4-4' : 'M3 1l4 4-4 4'} fill="none" stroke="currentColor" />
          </svg>
        </Box>
        {hinted}
      </Box>
    );
  return line.kind === 'part' ? (
    <Box component="span" sx={{ pl: 4 }}>
      {hinted}
    </Box>
  ) : (
    hinted
  );
}
