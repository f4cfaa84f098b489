/** What a page of ours shows. */
export interface Look {
  readonly text: string;
  /** Something is being worked out: a sentence that ends in "…"; a button may end so, too, when it asks more. */
  readonly busy: boolean;
}

/** In the page: what it shows now. */
export function lookOf(): Look {
  const app = document.querySelector<HTMLElement>('#app');
  const waiting = [...(app?.querySelectorAll('*') ?? [])].some(
    (one) => one.children.length === 0 && / …$/.test(one.textContent ?? '') && !one.closest('button'),
  );
  // biome-ignore lint/performance/useDomNodeTextContent: what a person sees
  return { text: app?.innerText ?? '', busy: waiting || app?.querySelector('[aria-busy=true]') != null };
}

/** The first line of a text that another text hasn't. */
export const newLine = (before: string, now: string): string => {
  const known = new Set(before.split('\n'));
  return now.split('\n').find((line) => !known.has(line)) ?? '';
};
