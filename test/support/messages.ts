import { messagesOf } from '@/components/text/messages-of';
import type { GetMessage } from '@/components/text/translate';
import catalog from '@/public/_locales/en/messages.json';

export { messagesOf };

/** The English catalogue. */
export const english: GetMessage = messagesOf(catalog);
