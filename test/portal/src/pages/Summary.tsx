import { Button, Typography } from '@mui/material';
import { type ReactNode, useState } from 'react';
import type { TilesData } from '../../shared/table';
import type { Scope } from '../controls/use-scope';
import { word } from '../options';
import { useData } from '../use-data';
import { EventsDialog } from './EventsDialog';
import { Months } from './Months';
import { countText, Tiles, tokensText } from './Tiles';

/** Token Usage > Summary: the balance of today, the use by month, the figures of the time range. */
export function Summary({ scope }: { scope: Scope }): ReactNode {
  const { data } = useData<TilesData>('tiles', {
    page: 'summary',
    team: scope.team,
    period: scope.periodText,
  });
  const [events, setEvents] = useState(false);
  return (
    <>
      <Typography variant="h2" sx={{ mt: 2 }}>
        {word('todaysBalance')}
      </Typography>
      <Tiles
        tiles={[
          { label: word('tokensAvailable'), text: data && tokensText(data.tokensAvailable) },
          { label: word('tokensUsedTile'), text: data && tokensText(data.tokensUsed) },
          { label: word('tokensTotal'), text: data && tokensText(data.tokensTotal) },
        ]}
      />
      <Button variant="outlined" onClick={() => setEvents(true)}>
        {word('tokenEvents')}
      </Button>
      {events && <EventsDialog scope={scope} onClose={() => setEvents(false)} />}
      <Months scope={scope} />
      <Tiles
        tiles={[
          { label: word('totalTokensUsed'), text: data && tokensText(data.totalTokensUsed) },
          { label: word('productsUsed'), text: data && countText(data.productsUsed) },
          { label: word('totalUsers'), text: data && countText(data.totalUsers) },
        ]}
      />
    </>
  );
}
