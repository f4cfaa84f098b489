import {
  AppBar,
  Box,
  List,
  ListItemButton,
  ListItemText,
  ListSubheader,
  Toolbar,
  Typography,
} from '@mui/material';
import type { ReactNode } from 'react';
import { word } from '../options';
import { go, useRoute } from '../route';
import { Mount } from './Mount';

const REPORTS = [
  ['/usage-report', 'usageReport'],
  ['/seats/products', 'seatUsage'],
  ['/token-usage/summary', 'tokenUsage'],
  ['/balances', 'balances'],
  ['/insights', 'insights'],
] as const;

const PLACES = [
  ['/home', 'home'],
  ['/products/all', 'products'],
  ['/user-access/users/user-list', 'userManagement'],
  ['/billing/invoices', 'billing'],
  ['/billing/subscription-management/subscriptions-contracts', 'subscriptionsPage'],
] as const;

function Item({ to, text }: { to: string; text: string }): ReactNode {
  const path = useRoute();
  const start = to.replace(/\/summary$/, '');
  return (
    <ListItemButton
      component="a"
      href={to}
      dense
      selected={path.startsWith(start)}
      onClick={(event) => {
        event.preventDefault();
        go(to);
      }}
    >
      <ListItemText primary={text} />
    </ListItemButton>
  );
}

/** What is there at once: the bar, the navigation and an empty place for the page. */
export const Shell = (): ReactNode => (
  <Box sx={{ display: 'flex', minHeight: '100vh', pt: '48px' }}>
    <AppBar
      position="fixed"
      color="default"
      elevation={0}
      sx={{ bgcolor: '#111', color: '#fff', zIndex: 1300 }}
    >
      <Toolbar variant="dense">
        <Typography sx={{ fontWeight: 700, letterSpacing: 1 }}>AUTODESK Account</Typography>
      </Toolbar>
    </AppBar>
    <Box
      component="nav"
      sx={{ width: 216, flexShrink: 0, borderRight: 1, borderColor: 'divider', bgcolor: 'background.paper' }}
    >
      <List>
        {PLACES.map(([to, name]) => (
          <Item key={to} to={to} text={word(name)} />
        ))}
        <ListSubheader sx={{ bgcolor: 'transparent', lineHeight: '36px' }}>{word('reporting')}</ListSubheader>
        {REPORTS.map(([to, name]) => (
          <Item key={to} to={to} text={word(name)} />
        ))}
      </List>
    </Box>
    <Box component="main" sx={{ flex: '1 1 0', minWidth: 0, px: 4, py: 3 }}>
      <Mount />
    </Box>
  </Box>
);
