import type { NumberedRequest } from '@/core/store/imports/protocol';
import { serveImports } from '@/core/store/imports/serve-imports';
import { openStore } from '@/core/store/store';

const serve = serveImports(
  openStore(),
  (reply) => postMessage(reply),
  () => performance.now(),
);
addEventListener('message', ({ data }: MessageEvent<NumberedRequest>) => void serve(data));
