const worker = new Worker(new URL('./bench-worker.ts', import.meta.url), { type: 'module' });

/** Longest task of this page's main thread since it was last asked for; the browser tells those above 50 ms. */
let longest = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
}).observe({ type: 'longtask' });

const run = (task: string, argument = 0): Promise<unknown> =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => (data.error ? reject(new Error(data.error)) : resolve(data.result));
    worker.postMessage({ task, argument });
  });

const longestTask = (): number => {
  const was = longest;
  longest = 0;
  return was;
};

Object.assign(globalThis, { bench: { run, longest: longestTask } });
