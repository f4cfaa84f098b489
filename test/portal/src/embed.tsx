import { createRoot } from 'react-dom/client';
import type { Query } from '../shared/table';
import { Styled } from './Styled';
import { EmbeddedTable } from './TableView';
import { watch } from './watch';
import './embed.css';

const asked = new URLSearchParams(location.search);
const query = JSON.parse(asked.get('q') ?? '{}') as Query;
const container = document.getElementById('embed');
if (!container) throw new Error('the frame has no place for its table');
const tell = (row: string): void => parent.postMessage({ row }, location.origin);

document.documentElement.dataset.embedded = '';
createRoot(container).render(
  <Styled>
    <EmbeddedTable
      query={query}
      name={asked.get('name') ?? ''}
      {...(asked.get('rows') ? { onRow: tell } : {})}
    />
  </Styled>,
);
watch(container);
