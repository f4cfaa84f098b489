import type { Span } from './trace';

const SCRIPT =
  /^(?:FunctionCall|RunMicrotasks|EvaluateScript|TimerFire|FireIdleCallback|FireAnimationFrame)$/;
const RENDERING = /^(?:Layout|UpdateLayoutTree)$/;
const TASK = /RunTask$/;

/** What came after the page showed its table, in milliseconds. */
export interface Work {
  /** Tasks with script in them, layout they force included. The page itself runs none any more. */
  readonly scripting: number;
  /** Style and layout outside of those tasks. */
  readonly layout: number;
  /** The longest task from the first with script in it on; 0 where there is none. */
  readonly longest: number;
}

const sum = (spans: readonly Span[]): number => spans.reduce((all, { took }) => all + took, 0);
const within = (inner: Span, outer: Span): boolean => inner.from >= outer.from && inner.to <= outer.to;

/**
 * Tells the work that came after the task that set a mark.
 * @param spans of the page's main thread, in the order they began
 * @throws Error when no task set the mark
 */
export function workAfter(mark: string, spans: readonly Span[]): Work {
  const shown = spans.find(({ name }) => name === mark)?.from ?? Number.NaN;
  const own = spans.find(({ name, from, to }) => TASK.test(name) && from <= shown && to >= shown);
  if (!own) throw new Error(`no task set the mark ${mark}`);
  const after = spans.filter(({ from }) => from >= own.to);
  const tasks: Span[] = [];
  for (const span of after) {
    const last = tasks.at(-1);
    if (TASK.test(span.name) && !(last && within(span, last))) tasks.push(span);
  }
  const scripts = after.filter(({ name }) => SCRIPT.test(name));
  const scripted = tasks.filter((task) => scripts.some((one) => within(one, task)));
  const rendered = after.filter(
    (span) => RENDERING.test(span.name) && !scripted.some((task) => within(span, task)),
  );
  const first = scripted[0]?.from ?? Number.POSITIVE_INFINITY;
  const later = tasks.filter(({ from }) => from >= first);
  return {
    scripting: sum(scripted),
    layout: sum(rendered),
    longest: Math.max(0, ...later.map(({ took }) => took)),
  };
}
