import createCache from '@emotion/cache';
import { createTheme } from '@mui/material/styles';
import { options } from './options';

export const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** Emotion's style elements carry the page's nonce, else the policy drops them. */
export const cache = createCache({ key: 'css', nonce });

const dark = options.theme === 'dark';

/** A clean look near the portal's own. */
export const theme = createTheme({
  palette: {
    mode: options.theme,
    primary: { main: dark ? '#38abdf' : '#006eaf' },
    background: dark ? { default: '#1c252f', paper: '#2a3540' } : { default: '#f7f8f9', paper: '#ffffff' },
    text: dark ? { primary: '#f1f3f5', secondary: '#b6bfc9' } : { primary: '#3c3c3c', secondary: '#666f78' },
    divider: dark ? '#44525f' : '#dcdfe3',
  },
  typography: {
    fontFamily: 'ArtifaktElement, "Helvetica Neue", Arial, "Noto Sans", sans-serif',
    fontSize: 13,
    h1: { fontSize: 28, fontWeight: 600, letterSpacing: -0.2 },
    h2: { fontSize: 18, fontWeight: 600 },
    button: { textTransform: 'none', fontWeight: 600 },
  },
  shape: { borderRadius: 4 },
  components: {
    MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiTableCell: { styleOverrides: { root: { padding: '9px 16px' }, head: { fontWeight: 600 } } },
    MuiTab: { styleOverrides: { root: { minHeight: 42 } } },
    MuiButtonBase: { defaultProps: { disableRipple: true } },
  },
});
