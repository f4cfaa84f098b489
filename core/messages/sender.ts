/** What the platform says of a sender; the fields of `runtime.MessageSender` that count. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly url?: string | undefined } | undefined;
}

/** Our content script in the portal, or one of our own pages. */
export type SenderKind = 'portal' | 'extension';

/** The only site a content script of ours runs in. */
const PORTAL_ORIGIN = 'https://manage.autodesk.com';

const originOf = (url: string | undefined): string | null => {
  try {
    const { protocol, host } = new URL(url ?? '');
    return `${protocol}//${host}`; // `origin` is opaque for an extension's scheme in some browsers
  } catch {
    return null;
  }
};

/**
 * Who sent a message; null: nobody we listen to. A frame counts as the portal only inside the portal.
 * @param self our own id and origin
 */
export function senderKind(
  sender: Sender,
  self: { readonly id: string; readonly origin: string },
): SenderKind | null {
  if (sender.id !== self.id) return null;
  const from = originOf(sender.url);
  // Where the browser also gives an origin, both must agree: a sandboxed frame has the address but not the origin.
  if (from === null || (sender.origin !== undefined && sender.origin !== from)) return null;
  if (from === self.origin) return 'extension';
  if (from !== PORTAL_ORIGIN || !sender.tab) return null;
  return sender.frameId === 0 || originOf(sender.tab.url) === PORTAL_ORIGIN ? 'portal' : null;
}
