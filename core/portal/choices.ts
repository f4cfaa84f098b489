import type { Choice } from '@/core/model/sketch';
import { parentAcross } from './deep';
import { clean, type PageWalk } from './page-walk';

const CONTROLS = 'select,[role=combobox],[aria-haspopup=listbox],.MuiSelect-select';
const MAX_CHOICES = 40;

/** The drop-downs of a page, however they are built. Those that show nothing chosen are left out. */
export function choicesIn(page: PageWalk): Choice[] {
  const elements = page.roots.flatMap((root) => [...root.querySelectorAll(CONTROLS)]).slice(0, MAX_CHOICES);
  const outer = elements.filter(
    (element) => !elements.some((other) => other !== element && other.contains(element)),
  );
  return outer.flatMap((element) => {
    const value = chosenIn(element);
    return value === '' ? [] : [{ label: labelOf(element, value), value, options: optionsOf(element) }];
  });
}

const isSelect = (element: Element): element is HTMLSelectElement => element.localName === 'select';
const isInput = (element: Element): element is HTMLInputElement => element.localName === 'input';

/** What is chosen: a select's option, an input's value, else the control's own text. Placeholders are nothing. */
function chosenIn(element: Element): string {
  if (isSelect(element)) {
    const option = element.selectedOptions[0];
    return option && !(option.disabled && option.value === '') ? clean(option.textContent ?? '') : '';
  }
  const input = isInput(element)
    ? element
    : element.querySelector('input:not([type=hidden]):not([aria-hidden=true])');
  if (input && isInput(input) && input.value !== '') return clean(input.value);
  if (isInput(element) || element.querySelector('[class*=placeholder i]')) return '';
  return clean(element.getAttribute('aria-valuetext') ?? textOf(element));
}

const optionsOf = (element: Element): string[] =>
  isSelect(element)
    ? [...element.options].slice(0, 100).map((option) => clean(option.textContent ?? ''))
    : [];

/** An element's text without pictures made of letters, and without one other element's. */
function textOf(element: Element, without?: Element): string {
  const copy: string[] = [];
  const walk = (node: Node): void => {
    if (node === without) return;
    if (node.nodeType === 3) copy.push(node.nodeValue ?? '');
    else if (!isIcon(node)) for (const child of node.childNodes) walk(child);
  };
  walk(element);
  return clean(copy.join(' ')).slice(0, 300);
}

const isIcon = (node: Node): boolean =>
  'localName' in node &&
  (node.localName === 'svg' ||
    node.localName === 'select' ||
    ('className' in node && /icon/i.test(String(node.className))));

/** A control's name: by reference, by its label element, by attribute, else by the text right before it. */
function labelOf(element: Element, value: string): string {
  const named = [referenced(element), labelElement(element), element.getAttribute('aria-label') ?? ''];
  const given = named.map((name) => clean(name.replace(value, ' '))).find((name) => name !== '');
  return given ?? textBefore(element);
}

function referenced(element: Element): string {
  const ids = [element, ...element.querySelectorAll('[aria-labelledby]')]
    .map((one) => one.getAttribute('aria-labelledby') ?? '')
    .find((list) => list !== '');
  const root = element.getRootNode();
  if (!ids || !('getElementById' in root)) return '';
  return ids
    .split(/\s+/)
    .slice(0, 5)
    .map((id) => byId(root, id))
    .filter((found) => found !== null && found !== element && !found.contains(element))
    .map((found) => (found ? textOf(found) : ''))
    .join(' ');
}

const byId = (root: Node, id: string): Element | null =>
  [...('querySelectorAll' in root ? (root as ParentNode).querySelectorAll('[id]') : [])].find(
    (one) => one.id === id,
  ) ?? null;

function labelElement(element: Element): string {
  const inside = isInput(element) || isSelect(element) ? element : element.querySelector('input,select');
  const labels = inside && (isInput(inside) || isSelect(inside)) ? [...(inside.labels ?? [])] : [];
  const around = element.closest('label');
  return [...labels, ...(around && !labels.includes(around) ? [around] : [])]
    .map((label) => textOf(label, element))
    .join(' ');
}

/** The nearest text before a control, within the small box around it. */
function textBefore(element: Element): string {
  let at: Element = element;
  for (let climb = 0; climb < 4; climb += 1) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      const text = textOf(before);
      if (text !== '') return text.length <= 60 ? text : '';
    }
    const parent = parentAcross(at);
    if (!parent || parent.localName === 'body') return '';
    at = parent;
  }
  return '';
}
