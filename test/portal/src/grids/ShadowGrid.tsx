import createCache, { type EmotionCache } from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { nonce } from '../theme';
import { NativeGrid } from './NativeGrid';
import nativeStyle from './native.css?inline';
import type { GridProps } from './types';

interface Inside {
  readonly root: ShadowRoot;
  readonly cache: EmotionCache;
}

/** The native table inside an open shadow root, as a web component would hold it. */
export function ShadowGrid(props: GridProps): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const [inside, setInside] = useState<Inside | null>(null);
  useLayoutEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(nativeStyle);
    root.adoptedStyleSheets = [sheet];
    setInside({ root, cache: createCache({ key: 'shadow', nonce, container: root }) });
  }, []);
  return (
    <div ref={host} data-component="usage-table">
      {inside &&
        createPortal(
          <CacheProvider value={inside.cache}>
            <NativeGrid {...props} />
          </CacheProvider>,
          inside.root,
        )}
    </div>
  );
}
