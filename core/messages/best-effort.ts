/**
 * Wait for work whose failure must not undo what it comes after. What goes wrong is logged by name: a message could
 * quote personal data.
 * @param what completes "Flexmeter could not …"
 */
export async function bestEffort(what: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(`Flexmeter could not ${what}`, error instanceof Error ? error.name : 'error');
  }
}
