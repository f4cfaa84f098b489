/** Told to the document when shortcuts are switched. */
export const SHORTCUTS_EVENT = 'flexmeter-shortcuts';

let on = false;

/** Off until the settings are known. */
export const areShortcutsOn = (): boolean => on;

/** Let single keys do things on this page, or not. */
export function setShortcuts(next: boolean): void {
  on = next;
  document.dispatchEvent(new Event(SHORTCUTS_EVENT));
}
