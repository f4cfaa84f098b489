import { Paper, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { word } from '../options';

/** Pages without anything to read. */
export const Home = ({ title }: { title: string }): ReactNode => (
  <>
    <Typography variant="h1">{title}</Typography>
    <Paper variant="outlined" sx={{ p: 3, mt: 2 }}>
      <Typography>{word('welcomeText')}</Typography>
    </Paper>
  </>
);
