import process from 'node:process';
import { buildFirefox, buildPortal } from '../support/build';

/** What the tests drive is built from the sources as they are. */
export default function globalSetup(): void {
  if (process.env.FLEXMETER_FIREFOX_BUILT !== '1') buildFirefox();
  buildPortal();
}
