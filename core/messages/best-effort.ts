/** What Chrome answers to a worker that it has stopped meanwhile. */
const STOPPED = 'No SW';

/**
 * Wait for work whose failure must not undo what it comes after. What goes wrong is logged by name: a message could
 * quote personal data. A worker that was stopped while it waited says nothing: nothing went wrong.
 * @param what completes "Flexmeter could not …"
 */
export async function bestEffort(what: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Error && error.message === STOPPED) return;
    console.error(`Flexmeter could not ${what}`, error instanceof Error ? error.name : 'error');
  }
}
