import { parseSync } from 'vite';

/** Attributes people read or hear. */
const SPOKEN = new Set([
  ...['aria-label', 'aria-description', 'aria-valuetext', 'aria-roledescription', 'aria-placeholder'],
  ...[
    'title',
    'placeholder',
    'alt',
    'label',
    'name',
    'summary',
    'tableLabel',
    'chartLabel',
    'heading',
    'text',
  ],
]);

/** `name` of a form's field is no text. */
const FIELDS = new Set(['input', 'select', 'textarea', 'button', 'form', 'meta', 'slot']);

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const letters = (text: unknown): boolean =>
  typeof text === 'string' && /\p{L}/u.test(text.replaceAll(/&#?\w+;/g, ''));

/** What an expression may come to, when that is written in the code: literals behind `?:`, `&&`, `??`, `+`. */
function* literalsOf(node: unknown): Generator<string> {
  if (!isNode(node)) return;
  if (node.type === 'Literal' && letters(node.value)) yield String(node.value);
  if (node.type === 'TemplateLiteral' && Array.isArray(node.quasis)) {
    for (const quasi of node.quasis)
      if (isNode(quasi) && isNode(quasi.value) && letters(quasi.value.cooked))
        yield String(quasi.value.cooked);
    if (Array.isArray(node.expressions)) for (const part of node.expressions) yield* literalsOf(part);
  }
  if (node.type === 'JSXExpressionContainer' || node.type === 'ParenthesizedExpression')
    yield* literalsOf(node.expression);
  if (node.type === 'ConditionalExpression') {
    yield* literalsOf(node.consequent);
    yield* literalsOf(node.alternate);
  }
  if (node.type === 'LogicalExpression' || (node.type === 'BinaryExpression' && node.operator === '+')) {
    yield* literalsOf(node.left);
    yield* literalsOf(node.right);
  }
}

/** A template whose own words make a text: two words in a row, or a word beside a value after a space. */
const isSentence = (node: Record<string, unknown>): boolean =>
  Array.isArray(node.quasis) &&
  node.quasis.some(
    (quasi) =>
      isNode(quasi) && isNode(quasi.value) && /\p{L}{2,}\s|\s\p{L}{2,}/u.test(String(quasi.value.cooked)),
  );

/** A canvas's font. */
const FONT = /\dpx |\}px /;

const nameOf = (node: unknown): string => {
  if (!isNode(node)) return '';
  if (node.type === 'MemberExpression') return nameOf(node.property);
  return typeof node.name === 'string' ? node.name : typeof node.value === 'string' ? node.value : '';
};

/** Attributes and properties that hold no text but classes, drawings, ids, addresses. */
const SILENT =
  /^(class|className|style|cssText|id|for|key|href|d|points|transform|viewBox|font|d|gridTemplate\w*)$/;

/**
 * Texts for people that are written into the code instead of the catalogue: between tags, in attributes that are read out, put
 * into the DOM, or made of a template's words.
 * @param file its name decides the syntax @returns `line: text`
 */
export function bareStrings(file: string, code: string): string[] {
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const found = new Map<number, string>();
  const add = (node: Record<string, unknown>, text: string) => {
    const start = Number(node.start);
    const line = code.slice(0, start).split('\n').length;
    found.set(start, `${file}:${line}: ${text.trim().slice(0, 120)}`);
  };
  const check = (node: Record<string, unknown>, value: unknown) => {
    for (const text of literalsOf(value)) add(node, text);
  };

  function visit(node: unknown, owner: string, silent: boolean): void {
    if (Array.isArray(node)) {
      for (const one of node) visit(one, owner, silent);
      return;
    }
    if (!isNode(node)) return;
    let quiet = silent;
    let element = owner;
    if (node.type === 'JSXText' && letters(node.value)) add(node, String(node.value));
    if (node.type === 'JSXOpeningElement') element = nameOf(node.name);
    if ((node.type === 'JSXElement' || node.type === 'JSXFragment') && Array.isArray(node.children))
      for (const child of node.children)
        if (isNode(child) && child.type === 'JSXExpressionContainer') check(child, child);
    if (node.type === 'JSXAttribute') {
      const name = nameOf(node.name);
      if (SPOKEN.has(name) && !(name === 'name' && FIELDS.has(owner))) check(node, node.value);
      quiet ||= SILENT.test(name);
    }
    if (node.type === 'Property' || node.type === 'AssignmentExpression') {
      const name = nameOf(node.type === 'Property' ? node.key : node.left);
      if (
        /^(textContent|innerText|ariaLabel|placeholder|alt)$/.test(name) ||
        (SPOKEN.has(name) && name.startsWith('aria-'))
      )
        check(node, node.type === 'Property' ? node.value : node.right);
      quiet ||= SILENT.test(name);
    }
    if (node.type === 'CallExpression') {
      const name = nameOf(node.callee);
      const [first, second] = Array.isArray(node.arguments) ? node.arguments : [];
      if (name === 'setAttribute' && SPOKEN.has(nameOf(first))) check(node, second);
      quiet ||= /^(Error|querySelector(All)?|closest|matches|setProperty|matchMedia|error)$/.test(name);
    }
    if (node.type === 'NewExpression') quiet ||= /Error$/.test(nameOf(node.callee));
    if (node.type === 'TemplateLiteral' && !quiet && isSentence(node)) {
      const written = code.slice(Number(node.start), Number(node.end));
      if (!FONT.test(written)) add(node, written);
    }
    for (const [name, child] of Object.entries(node)) if (name !== 'parent') visit(child, element, quiet);
  }
  visit(program, '', false);
  return [...found.values()];
}
