/** Wait until something holds. @param what in words, for the error @throws Error after `ms` */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  ms = 90_000,
): Promise<void> {
  const end = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not within ${ms} ms: ${what}`);
    await new Promise((again) => setTimeout(again, 50));
  }
}
