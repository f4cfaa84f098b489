import type { Shortcut, ShortcutAction } from './registry';

/**
 * Follows single keys: a shortcut of two waits for its second as long as it takes, and any other key ends the wait.
 * @returns takes the next key (null: one that is none), gives what it does
 */
export function followKeys(shortcuts: readonly Shortcut[]): (key: string | null) => ShortcutAction | null {
  let begun: readonly string[] = [];
  return (key) => {
    const pressed = key === null ? [] : [...begun, key];
    begun = [];
    const fitting = (keys: readonly string[]) =>
      shortcuts.filter((one) => keys.length > 0 && keys.every((key, i) => one.keys[i] === key));
    for (const keys of [pressed, pressed.slice(-1)]) {
      const whole = fitting(keys).find((one) => one.keys.length === keys.length);
      if (whole) return whole.action;
      if (fitting(keys).length === 0) continue;
      begun = keys;
      return null;
    }
    return null;
  };
}
