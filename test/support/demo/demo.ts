import { startPortal } from '../../portal/start';
import { launch } from '../browser';
import { buildExtension, buildPortal, EXTENSION } from '../build';
import { walk } from './walk';

export interface DemoOptions {
  readonly headless: boolean;
  /** Folder for pictures and the CSV of a headless run. */
  readonly output: string;
}

/** Build everything, then show it: by hand in a browser window, or walked through without one. */
export async function demo({ headless, output }: DemoOptions): Promise<void> {
  console.log('Building the extension and the stand-in portal ...');
  buildExtension();
  buildPortal();
  const portal = await startPortal();
  const session = await launch({
    extension: EXTENSION,
    portalPort: portal.port,
    headless,
    viewport: { width: 1440, height: 900 },
  });
  try {
    if (headless) await walk(session, output);
    else {
      const page = await session.openPortal('/token-usage/by-user?company=demo');
      console.log(
        'A browser is open on the stand-in portal. Look at Token Usage, Balances and the toolbar button.',
      );
      console.log('Close the browser to end the demo.');
      await page.bringToFront();
      await new Promise<void>((closed) => session.context.once('close', () => closed()));
    }
  } finally {
    await session.close().catch(() => undefined); // the admin may have closed it
    await portal.close();
  }
}
