import { useCallback, useState } from 'preact/hooks';
import type { WasteList } from './waste-lists';
import type { WasteEvents, WasteView } from './waste-view';

type Id = WasteList['id'];

/** Which lists the admin asked for all rows of; the rows come when they are first needed, and stay until the view changes. */
export function useAllRows(view: WasteView, load: WasteEvents['all']) {
  const [opened, setOpened] = useState<ReadonlySet<Id>>(new Set());
  const [known, setKnown] = useState<{ readonly of: WasteView; readonly whole: WasteView }>();
  const whole = known?.of === view ? known.whole : view.whole ? null : view;
  const all = async (): Promise<WasteView> => {
    if (whole) return whole;
    const loaded = (await load()) ?? view;
    setKnown({ of: view, whole: loaded });
    return loaded;
  };
  const open = async (id: Id, on: boolean): Promise<void> => {
    if (on) await all();
    setOpened((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)));
  };
  const isOpen = useCallback((id: Id) => opened.has(id), [opened]);
  return { shown: whole ?? view, open, isOpen, all };
}
