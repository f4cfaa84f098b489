import { type ReactNode, useEffect } from 'react';
import type { Query } from '../../shared/table';

/** The table in a same-origin iframe: a document of its own. It tells us when a row was clicked. */
export function FrameGrid({
  query,
  name,
  onRow,
}: {
  query: Query;
  name: string;
  onRow: ((id: string) => void) | null;
}): ReactNode {
  useEffect(() => {
    const hear = (event: MessageEvent<unknown>): void => {
      const said = event.data;
      if (event.origin === location.origin && typeof said === 'object' && said && 'row' in said)
        onRow?.(String(said.row));
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, [onRow]);
  const parameters = new URLSearchParams({ q: JSON.stringify(query), name, rows: onRow ? '1' : '' });
  return <iframe title={name} src={`/embed?${parameters}`} className="embedded" />;
}
