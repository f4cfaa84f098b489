/** What keys mean something in by themselves: fields, lists that jump to letters, an open dialog. */
const OWN_KEYS =
  'input, select, textarea, [contenteditable]:not([contenteditable="false"]), [role="combobox"], [role="listbox"], [role="textbox"], [role="searchbox"], dialog, [role="dialog"], [role="alertdialog"]';

/** Whether keys pressed there are no shortcuts. */
export const takesText = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(OWN_KEYS) !== null;
