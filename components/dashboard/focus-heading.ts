/** Put the focus on the view's heading: those who don't see the page hear where they are, and go on from there. */
export function focusHeading(page: Document): boolean {
  const heading = page.querySelector<HTMLElement>('main h1');
  if (!heading) return false;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  return true;
}
