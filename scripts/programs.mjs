import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import process from 'node:process';

/** @param {string} file @returns {boolean} whether it is a program that can be run */
export function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const isRootOnDebian = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

/**
 * On a bare Debian, as root, install a package from Debian's own archive.
 * @param {string} name of the package @returns {boolean} false: not such a machine @throws Error when apt fails
 */
export function installFromDebian(name) {
  if (!isRootOnDebian()) return false;
  console.error(`No browser found: installing Debian’s ${name} (apt-get install ${name}).`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', name]]) {
    const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
    if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed. Install ${name} and try again.`);
  }
  return true;
}
