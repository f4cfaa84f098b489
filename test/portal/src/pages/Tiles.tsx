import { Box, Paper, Skeleton, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { options } from '../options';

export interface Tile {
  readonly label: string;
  /** Centitokens or a count, as text already; null while it loads. */
  readonly text: string | null;
}

/** A number of tokens (in 1/100) as the page's language writes it. */
export const tokensText = (centitokens: number): string =>
  new Intl.NumberFormat(options.lang, { maximumFractionDigits: 2 }).format(centitokens / 100);

export const countText = (count: number): string => new Intl.NumberFormat(options.lang).format(count);

const NewTile = ({ label, text }: Tile): ReactNode => (
  <Paper variant="outlined" sx={{ p: 2, minWidth: 190, flex: '1 1 0' }}>
    <Typography variant="body2" color="text.secondary">
      {label}
    </Typography>
    <Typography component="div" sx={{ fontSize: 26, fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>
      {text ?? <Skeleton width={90} />}
    </Typography>
  </Paper>
);

const OldTile = ({ label, text }: Tile): ReactNode => (
  <Box sx={{ pr: 5 }}>
    <Typography component="dd" sx={{ m: 0, fontSize: 30, fontWeight: 300 }}>
      {text ?? <Skeleton width={90} />}
    </Typography>
    <Typography component="dt" variant="body2">
      {label}
    </Typography>
  </Box>
);

/** Figures in a row: cards with the word above (newer), a list with the word below (older). */
export const Tiles = ({ tiles }: { tiles: readonly Tile[] }): ReactNode =>
  options.wording === 'new' ? (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, my: 2 }}>
      {tiles.map((tile) => (
        <NewTile key={tile.label} {...tile} />
      ))}
    </Box>
  ) : (
    <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', my: 2 }}>
      {tiles.map((tile) => (
        <OldTile key={tile.label} {...tile} />
      ))}
    </Box>
  );
