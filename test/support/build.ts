import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Folder of the extension the end-to-end tests load. */
export const EXTENSION = resolve(ROOT, process.env.FLEXMETER_OUT ?? '.output', 'chrome-mv3');

/** Folder of the extension built for Firefox. */
export const FIREFOX_EXTENSION = resolve(ROOT, process.env.FLEXMETER_OUT ?? '.output', 'firefox-mv3');

const run = (program: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(join(ROOT, 'node_modules/.bin', program), args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' }, // whatever started us may have set another
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed\n${stdout}\n${stderr}`);
};

/** Build the extension as it is released. */
export const buildExtension = () => run('wxt', 'build');

/** Build it as it is released for Firefox. */
export const buildFirefox = () => run('wxt', 'build', '-b', 'firefox', '--mv3');

/** Build the stand-in portal once; does nothing while there is none. */
export function buildPortal(): void {
  const config = join(ROOT, 'test/portal/vite.config.ts');
  if (existsSync(config)) run('vite', 'build', '--config', config);
}
