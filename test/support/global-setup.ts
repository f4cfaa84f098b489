import process from 'node:process';
import { buildExtension, buildPortal } from './build';

/** Before the first end-to-end test: what they drive is built from the sources as they are. */
export default function globalSetup(): void {
  if (process.env.FLEXMETER_BUILT !== '1') buildExtension();
  buildPortal();
}
