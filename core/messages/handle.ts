import * as z from 'zod/mini';
import { StoreError } from '@/core/store/errors';
import { type MessageName, messages, type RequestOf, type ResponseOf } from './map';
import { type Sender, type SenderKind, senderKind } from './sender';

/** What comes back when it went well. */
export type DataOf<N extends MessageName> = Extract<ResponseOf<N>, { ok: true }>['data'];

/** Why nothing was done. A code picks the sentence; no detail of the data is in it. */
export interface Refusal {
  readonly ok: false;
  readonly code: 'unknown-message' | 'forbidden' | 'malformed' | 'failed' | StoreError['code'];
}
export type Answer<N extends MessageName> = { readonly ok: true; readonly data: DataOf<N> } | Refusal;

/** One function a message. */
export type Handlers = { readonly [N in MessageName]: (request: RequestOf<N>) => Promise<DataOf<N>> };

/** The extension's own id and origin (`chrome-extension://…`), as the platform gives them. */
export interface Self {
  readonly id: string;
  readonly origin: string;
}

/** Who may send what: the portal's page works through messages, an extension page opens the store itself. */
const SENDERS: Readonly<Record<MessageName, SenderKind>> = {
  'capture:save': 'portal',
  'overlay:rows': 'portal',
  'report:csv': 'portal',
  'files:part': 'portal',
  'overlay:styles': 'portal',
  'overlay:switch': 'portal',
  'portal:words': 'portal',
  'portal:understand': 'portal',
  'portal:rows': 'portal',
  'portal:side': 'portal',
  'portal:teach': 'portal',
  'taught:list': 'portal',
  'taught:save': 'portal',
  'taught:withdraw': 'portal',
  'open:dashboard': 'portal',
  'badge:refresh': 'extension',
};

const requests: { readonly [N in MessageName]: z.ZodMiniType<RequestOf<N>> } = {
  'capture:save': messages['capture:save'].request,
  'overlay:rows': messages['overlay:rows'].request,
  'report:csv': messages['report:csv'].request,
  'files:part': messages['files:part'].request,
  'overlay:styles': messages['overlay:styles'].request,
  'overlay:switch': messages['overlay:switch'].request,
  'portal:words': messages['portal:words'].request,
  'portal:understand': messages['portal:understand'].request,
  'portal:rows': messages['portal:rows'].request,
  'portal:side': messages['portal:side'].request,
  'portal:teach': messages['portal:teach'].request,
  'taught:list': messages['taught:list'].request,
  'taught:save': messages['taught:save'].request,
  'taught:withdraw': messages['taught:withdraw'].request,
  'open:dashboard': messages['open:dashboard'].request,
  'badge:refresh': messages['badge:refresh'].request,
};

const isName = (name: unknown): name is MessageName =>
  typeof name === 'string' && Object.hasOwn(messages, name);

const Envelope = z.object({ name: z.unknown(), payload: z.unknown() });

/** Name and payload of whatever was received; of something else, nothing that is known. */
export function openEnvelope(message: unknown): { readonly name: unknown; readonly payload: unknown } {
  const parsed = z.safeParse(Envelope, message);
  return parsed.success ? parsed.data : { name: null, payload: null };
}

/**
 * Answer a message: its name known, its sender allowed, its payload parsed. Never throws; what goes wrong is data.
 * @param name and payload as received, of any shape
 */
export async function handleMessage(
  name: unknown,
  payload: unknown,
  sender: Sender,
  { self, handlers }: { readonly self: Self; readonly handlers: Handlers },
): Promise<Answer<MessageName>> {
  if (!isName(name)) return { ok: false, code: 'unknown-message' };
  if (senderKind(sender, self) !== SENDERS[name]) return { ok: false, code: 'forbidden' };
  return dispatch(name, payload, handlers);
}

async function dispatch<N extends MessageName>(
  name: N,
  payload: unknown,
  handlers: Handlers,
): Promise<Answer<N>> {
  const schema: z.ZodMiniType<RequestOf<N>> = requests[name];
  const parsed = z.safeParse(schema, payload);
  if (!parsed.success) return { ok: false, code: 'malformed' };
  try {
    return { ok: true, data: await handlers[name](parsed.data) };
  } catch (error) {
    if (error instanceof StoreError) return { ok: false, code: error.code };
    // The name only: a message could quote personal data.
    console.error('Flexmeter could not answer', name, error instanceof Error ? error.name : 'error');
    return { ok: false, code: 'failed' };
  }
}
