import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { options, trap } from '../options';
import { areaOf, pageOf } from '../pages/pages';
import { useRoute } from '../route';
import { Styled } from '../Styled';
import { watch } from '../watch';

function App(): ReactNode {
  const path = useRoute();
  return <Styled>{pageOf(path)}</Styled>;
}

/** Mount a micro-frontend: a React root of its own. @returns unmount */
function mount(container: HTMLElement): () => void {
  const place = document.createElement('div');
  place.dataset.testid = 'micro-frontend';
  container.append(place);
  const root = createRoot(place);
  root.render(<App />);
  const unwatch = watch(place);
  return () => {
    unwatch();
    root.unmount();
    place.remove();
  };
}

function Place(): ReactNode {
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let unmount = (): void => {};
    const timer = setTimeout(
      () => {
        if (container.current) unmount = mount(container.current);
      },
      trap('late') ? 2000 : options.delay,
    );
    return () => {
      clearTimeout(timer);
      // React forbids unmounting one root while another renders.
      setTimeout(() => unmount());
    };
  }, []);
  return <div ref={container} id="mfe-container" />;
}

/** The place of a page: it mounts late, anew for each area, and again when told to. */
export function Mount(): ReactNode {
  const area = areaOf(useRoute());
  const [times, setTimes] = useState(0);
  useEffect(() => {
    window.__portal.remount = () => setTimes((before) => before + 1);
    if (!trap('remount')) return;
    const timer = setTimeout(() => window.__portal.remount(), 2 * options.delay + 1500);
    return () => clearTimeout(timer);
  }, []);
  return <Place key={`${area} ${times}`} />;
}
