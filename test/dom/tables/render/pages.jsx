/** @jsxImportSource react */
import {
  Avatar,
  Box,
  Button,
  Skeleton,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableFooter,
  TableHead,
  TablePagination,
  TableRow,
  TableSortLabel,
  Tooltip,
  Typography,
} from '@mui/material';
import { arEG, deDE, enUS, frFR as frenchTable, jaJP, ptBR } from '@mui/material/locale';
import { createTheme, ThemeProvider } from '@mui/material/styles';
import { visuallyHidden } from '@mui/utils';
import { DataGrid } from '@mui/x-data-grid';
import { frFR } from '@mui/x-data-grid/locales';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Column, SortIndicator, Table as VirtualTable } from 'react-virtualized';

/** What the rendered fixtures show: names and figures are invented. */
const people = Array.from({ length: 57 }, (_, i) => ({
  id: `id-${i}`,
  name: `Person ${String(i + 1).padStart(2, '0')}`,
  email: `person${i + 1}@example.com`,
  days: (i * 7) % 20,
  tokens: ((i * 13) % 90) + i / 10,
}));
const thousand = Array.from({ length: 1000 }, (_, i) => ({
  ...people[i % 57],
  id: `id-${i}`,
  name: `Person ${i + 1}`,
}));

function MuiPaged({ locale = enUS, start = 0, count = 57, footer = false }) {
  const [page, setPage] = useState(start);
  const shown = people.slice(page * 10, page * 10 + 10);
  return (
    <ThemeProvider theme={createTheme({}, locale)}>
      <TableContainer>
        <Table aria-label="Usage">
          <TableHead>
            <TableRow>
              <TableCell sortDirection="desc">
                <TableSortLabel active direction="desc">
                  User
                  <Box component="span" sx={visuallyHidden}>
                    sorted descending
                  </Box>
                </TableSortLabel>
              </TableCell>
              <TableCell align="right">Days used</TableCell>
              <TableCell align="right">
                <Tooltip title="Tokens in the period">
                  <span>Tokens used</span>
                </Tooltip>
              </TableCell>
              <TableCell />
            </TableRow>
          </TableHead>
          <TableBody>
            {shown.map((row) => (
              <TableRow hover key={row.id}>
                <TableCell>
                  <Box sx={{ display: 'flex' }}>
                    <Avatar>P{row.id.at(-1)}</Avatar>
                    <Box>
                      <Typography variant="body2">{row.name}</Typography>
                      <Typography variant="caption" sx={{ display: 'block' }}>
                        {row.email}
                      </Typography>
                    </Box>
                  </Box>
                </TableCell>
                <TableCell align="right">{row.days}</TableCell>
                <TableCell align="right">{row.tokens.toFixed(1)}</TableCell>
                <TableCell>
                  <Button size="small">View details</Button>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
          {footer && (
            <TableFooter>
              <TableRow>
                <TablePagination
                  count={count}
                  page={page}
                  rowsPerPage={10}
                  onPageChange={(_, next) => setPage(next)}
                  onRowsPerPageChange={() => {}}
                />
              </TableRow>
            </TableFooter>
          )}
        </Table>
      </TableContainer>
      {!footer && (
        <TablePagination
          component="div"
          count={count}
          page={page}
          rowsPerPage={10}
          showFirstButton
          showLastButton
          onPageChange={(_, next) => setPage(next)}
          onRowsPerPageChange={() => {}}
        />
      )}
    </ThemeProvider>
  );
}

const muiSkeleton = (
  <Table>
    <TableHead>
      <TableRow>
        <TableCell>User</TableCell>
        <TableCell>Tokens used</TableCell>
      </TableRow>
    </TableHead>
    <TableBody>
      {[0, 1, 2].map((i) => (
        <TableRow key={i}>
          <TableCell>
            <Skeleton variant="text" />
          </TableCell>
          <TableCell>
            <Skeleton variant="text" />
          </TableCell>
        </TableRow>
      ))}
    </TableBody>
  </Table>
);

const muiDivs = (
  <Table component="div">
    <TableHead component="div">
      <TableRow component="div">
        <TableCell component="div">Product</TableCell>
        <TableCell component="div">Tokens used</TableCell>
      </TableRow>
    </TableHead>
    <TableBody component="div">
      {['AutoCAD', 'Revit'].map((name, i) => (
        <TableRow component="div" key={name}>
          <TableCell component="div">{name}</TableCell>
          <TableCell component="div">{i * 7 + 3}</TableCell>
        </TableRow>
      ))}
    </TableBody>
  </Table>
);

const columns = [
  { field: 'name', headerName: 'User', width: 180 },
  { field: 'email', headerName: 'Email', width: 220 },
  { field: 'days', headerName: 'Days used', type: 'number', width: 120 },
  {
    field: 'tokens',
    headerName: 'Tokens used',
    type: 'number',
    width: 130,
    valueFormatter: (v) => v.toFixed(1),
  },
];
const many = [
  ...columns,
  ...Array.from({ length: 20 }, (_, i) => ({
    field: `extra${i}`,
    headerName: `Extra ${i}`,
    width: 150,
    valueGetter: (_, row) => `${row.id}/${i}`,
  })),
];
const grid = (props, locale) => (
  <ThemeProvider theme={createTheme({}, ...(locale ?? []))}>
    <div style={{ height: 420, width: 760 }}>
      <DataGrid rows={people} columns={columns} {...props} />
    </div>
  </ThemeProvider>
);

const virtual = (
  <VirtualTable
    width={700}
    height={300}
    headerHeight={40}
    rowHeight={30}
    rowCount={57}
    rowGetter={({ index }) => people[index]}
    sortBy="tokens"
    sortDirection="DESC"
    sort={() => {}}
  >
    <Column label="User" dataKey="name" width={200} />
    <Column
      label="Tokens used"
      dataKey="tokens"
      width={120}
      headerRenderer={({ label, sortDirection }) => (
        <span>
          {label}
          <SortIndicator sortDirection={sortDirection} />
        </span>
      )}
    />
    <Column label="Days used" dataKey="days" width={120} />
  </VirtualTable>
);

export const pages = {
  'mui-paged-en': <MuiPaged />,
  'mui-paged-de-2': <MuiPaged locale={deDE} start={1} />,
  'mui-paged-ja-last': <MuiPaged locale={jaJP} start={5} />,
  'mui-paged-ar': <MuiPaged locale={arEG} start={2} />,
  'mui-paged-more-than': <MuiPaged count={-1} />,
  'mui-footer-pager-pt': <MuiPaged locale={ptBR} footer />,
  'mui-skeleton': muiSkeleton,
  'mui-divs': muiDivs,
  'data-grid-en': grid({ initialState: { pagination: { paginationModel: { pageSize: 50, page: 0 } } } }),
  'data-grid-fr-page-2': grid(
    { initialState: { pagination: { paginationModel: { pageSize: 25, page: 1 } } }, pageSizeOptions: [25] },
    [frFR, frenchTable],
  ),
  'data-grid-server': grid({
    rows: people.slice(10, 20),
    rowCount: 57,
    paginationMode: 'server',
    initialState: { pagination: { paginationModel: { pageSize: 10, page: 1 } } },
    pageSizeOptions: [10],
  }),
  'data-grid-columns-groups': grid({
    checkboxSelection: true,
    hideFooter: true,
    columnGroupingModel: [
      { groupId: 'Who', children: [{ field: 'name' }, { field: 'email' }] },
      { groupId: 'Usage', children: [{ field: 'days' }, { field: 'tokens' }] },
    ],
  }),
  'data-grid-wide': grid({
    columns: many,
    rows: thousand,
    hideFooterPagination: true,
    initialState: { pagination: { paginationModel: { pageSize: 100, page: 0 } } },
  }),
  'data-grid-loading': grid({
    rows: [],
    loading: true,
    slotProps: { loadingOverlay: { variant: 'skeleton', noRowsVariant: 'skeleton' } },
  }),
  'data-grid-sorted': grid({
    initialState: { sorting: { sortModel: [{ field: 'tokens', sort: 'desc' }] } },
    rows: people.slice(0, 8),
    autoHeight: true,
  }),
  'virtualized-en': virtual,
};

const name = new URLSearchParams(location.search).get('page');
createRoot(document.querySelector('#page')).render(pages[name]);
window.flexmeterPages = Object.keys(pages);
