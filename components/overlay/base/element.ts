import { byPerson } from './trusted';

/** What an element is made with: attributes, `true` for one without a value, listeners as `onclick` and the like. */
export type Props = Readonly<Record<string, string | boolean | ((event: Event) => void)>>;

/**
 * An element with attributes, listeners and children. Text becomes text nodes, so nothing in it is ever markup; what
 * the page's scripts dispatch is not heard.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function')
      made.addEventListener(name.slice(2), (event) => byPerson(event) && value(event));
    else if (value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/** Give an element a text, or hide it when there is none; untouched when it is so already, as readers announce changes. */
export function say(at: HTMLElement, text: string | null): void {
  at.hidden = !text;
  if (at.textContent !== (text ?? '')) at.textContent = text;
}
