import { Box, Button, Paper, Typography } from '@mui/material';
import { type ReactNode, useState } from 'react';
import type { TilesData } from '../../shared/table';
import { ScopeBar } from '../controls/ScopeBar';
import { useScope } from '../controls/use-scope';
import { word } from '../options';
import { TableView } from '../TableView';
import { useData } from '../use-data';
import { EventsDialog } from './EventsDialog';
import { countText, Tiles, tokensText } from './Tiles';

function Donut({ data }: { data: TilesData }): ReactNode {
  const share = data.tokensTotal > 0 ? Math.max(0, data.tokensAvailable / data.tokensTotal) : 0;
  const around = 2 * Math.PI * 42;
  return (
    <Box
      component="svg"
      viewBox="0 0 100 100"
      role="img"
      aria-label={word('balances')}
      sx={{ width: 150, height: 150, color: share < 0.2 ? 'error.main' : 'primary.main' }}
    >
      <circle cx="50" cy="50" r="42" fill="none" stroke="currentColor" strokeOpacity="0.2" strokeWidth="12" />
      <circle
        cx="50"
        cy="50"
        r="42"
        fill="none"
        stroke="currentColor"
        strokeWidth="12"
        strokeDasharray={`${share * around} ${around}`}
        transform="rotate(-90 50 50)"
      />
    </Box>
  );
}

/** Reporting > Balances of a team. */
export function Balances(): ReactNode {
  const scope = useScope();
  const [events, setEvents] = useState(false);
  const query = { page: 'balances', team: scope?.team ?? null, period: scope?.periodText ?? '' };
  const { data } = useData<TilesData>(
    'tiles',
    scope ? query : { ...query, period: '2020-01-01..2020-01-02' },
  );
  if (!scope) return null;
  return (
    <>
      <Typography variant="h1">{word('balances')}</Typography>
      <ScopeBar scope={scope} range={false} />
      <Paper variant="outlined" sx={{ p: 2, display: 'flex', gap: 4, alignItems: 'center' }}>
        {data && <Donut data={data} />}
        <Box sx={{ flex: '1 1 0' }}>
          <Tiles
            tiles={[
              { label: word('tokensAvailable'), text: data && tokensText(data.tokensAvailable) },
              { label: word('tokensUsedTile'), text: data && tokensText(data.tokensUsed) },
              { label: word('tokensTotal'), text: data && tokensText(data.tokensTotal) },
            ]}
          />
          <Tiles
            tiles={[
              { label: word('productsUsed'), text: data && countText(data.productsUsed) },
              { label: word('totalUsers'), text: data && countText(data.totalUsers) },
            ]}
          />
          <Button variant="outlined" onClick={() => setEvents(true)}>
            {word('tokenEvents')}
          </Button>
        </Box>
      </Paper>
      {events && <EventsDialog scope={scope} onClose={() => setEvents(false)} />}
      <Paper variant="outlined" sx={{ p: 2, my: 2 }}>
        <Typography variant="h2">{word('expiringTokens')}</Typography>
        <TableView query={{ ...query, page: 'expiring' }} name={word('expiringTokens')} grid="native" fixed />
      </Paper>
    </>
  );
}
