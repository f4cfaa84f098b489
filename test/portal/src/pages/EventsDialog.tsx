import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import type { ReactNode } from 'react';
import type { Scope } from '../controls/use-scope';
import { word } from '../options';
import { TableView } from '../TableView';

/** Tokens added or removed in the last 90 days. */
export const EventsDialog = ({ scope, onClose }: { scope: Scope; onClose: () => void }): ReactNode => (
  <Dialog open onClose={onClose} maxWidth="md" fullWidth>
    <DialogTitle>{word('tokenEvents')}</DialogTitle>
    <DialogContent>
      <TableView
        query={{ page: 'token-events', team: scope.team, period: scope.periodText }}
        name={word('tokenEvents')}
        grid="native"
        fixed
      />
    </DialogContent>
    <DialogActions>
      <Button onClick={onClose}>{word('close')}</Button>
    </DialogActions>
  </Dialog>
);
