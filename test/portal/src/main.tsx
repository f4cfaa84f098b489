import './watch';
import { createRoot } from 'react-dom/client';
import { Styled } from './Styled';
import { Shell } from './shell/Shell';
import './portal.css';

const container = document.getElementById('__next');
if (!container) throw new Error('the page has no place for the portal');
createRoot(container).render(
  <Styled>
    <Shell />
  </Styled>,
);
