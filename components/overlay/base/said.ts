import { adopt } from './sheet';

/**
 * A box for what is said to the admin and not to the page: a closed root of its own inside ours, which nothing points
 * at or focuses. Firefox hands the page's listeners the very node under the pointer or with the focus
 * (`explicitOriginalTarget`, `rangeParent`), closed root or not; that node is then one around this box, from which no
 * way leads in. Texts are `data-says`, drawn by the styles: `window.find` finds and selects text in closed roots.
 * @param at stands in its document already: moved to another, a root loses its styles
 */
export function sealIn(at: Element, css: string): ShadowRoot {
  const host = at.ownerDocument.createElement('span');
  const root = host.attachShadow({ mode: 'closed' });
  at.append(host);
  adopt(root, css);
  return root;
}
