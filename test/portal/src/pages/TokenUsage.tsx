import { Box, Paper, Tab, Tabs, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { ScopeBar } from '../controls/ScopeBar';
import { type Scope, useScope } from '../controls/use-scope';
import { options, word } from '../options';
import { go, useRoute } from '../route';
import { TableView } from '../TableView';
import { Person } from './Person';
import { Summary } from './Summary';

const TABS = [
  ['/token-usage/summary', 'summary'],
  ['/token-usage/by-product', 'byProduct'],
  ['/token-usage/by-user', 'byUser'],
] as const;

const NewTabs = ({ path }: { path: string }): ReactNode => (
  <Tabs value={path} onChange={(_, to: string) => go(to)} sx={{ borderBottom: 1, borderColor: 'divider' }}>
    {TABS.map(([to, name]) => (
      <Tab key={to} value={to} label={word(name)} />
    ))}
  </Tabs>
);

/** The older tabs are buttons made of divs. */
const OldTabs = ({ path }: { path: string }): ReactNode => (
  <Box sx={{ display: 'flex', gap: 1, borderBottom: 1, borderColor: 'divider' }}>
    {TABS.map(([to, name]) => (
      <Box
        key={to}
        role="button"
        tabIndex={0}
        aria-pressed={path === to}
        className={path === to ? 'tab tab--selected' : 'tab'}
        onClick={() => go(to)}
        onKeyDown={(event) => event.key === 'Enter' && go(to)}
        sx={{
          p: 1.25,
          cursor: 'pointer',
          borderBottom: 3,
          borderColor: path === to ? 'primary.main' : 'transparent',
        }}
      >
        {word(name)}
      </Box>
    ))}
  </Box>
);

function Table({ path, scope }: { path: string; scope: Scope }): ReactNode {
  const query = { team: scope.team, period: scope.periodText };
  return (
    <Paper variant="outlined" sx={{ overflow: 'hidden' }}>
      {path.endsWith('by-product') ? (
        <TableView query={{ ...query, page: 'by-product' }} name={word('byProduct')} grid="native" />
      ) : (
        <TableView
          query={{ ...query, page: 'by-user' }}
          name={word('byUser')}
          grid="mui"
          onRow={(id) => go(`/token-usage/by-user/${id}`)}
        />
      )}
    </Paper>
  );
}

/** Reporting > Token Usage. */
export function TokenUsage(): ReactNode {
  const path = useRoute();
  const scope = useScope();
  if (!scope) return null;
  const person = /^\/token-usage\/by-user\/(\d+)$/.exec(path)?.[1];
  if (person) return <Person id={person} scope={scope} />;
  const TabBar = options.wording === 'new' ? NewTabs : OldTabs;
  return (
    <>
      <Typography variant="h1">{word('tokenUsage')}</Typography>
      <ScopeBar scope={scope} />
      <TabBar path={path} />
      <Box role={options.wording === 'new' ? 'tabpanel' : undefined} sx={{ mt: 2 }}>
        {path.endsWith('summary') ? (
          <Summary scope={scope} />
        ) : (
          <Table key={path} path={path} scope={scope} />
        )}
      </Box>
    </>
  );
}
