/** A worker that is there while it has something to do, and its memory with it. */
export interface PassingWorker {
  readonly use: <V>(work: (worker: Worker) => Promise<V>) => Promise<V>;
  readonly close: () => void;
}

/** @param open the worker, whenever there is something to do and none is open */
export function whileAsked(open: () => Worker): PassingWorker {
  let worker: Worker | null = null;
  let users = 0;
  const close = () => {
    worker?.terminate();
    worker = null;
  };
  return {
    use: async (work) => {
      worker ??= open();
      users++;
      try {
        return await work(worker);
      } finally {
        if (--users === 0) close();
      }
    },
    close,
  };
}
