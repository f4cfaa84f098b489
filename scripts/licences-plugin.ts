import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { licenceText, Package } from './licence-text';

/** Folders of the packages whose code is in the build, filled by every build and worker of this run. */
const bundled = new Set<string>();

/** The folder of the package a module belongs to: the nearest one whose package.json has a name and a version. */
function packageOf(id: string): string | null {
  const file = id.replace(/^\0/, '').split('?')[0] ?? '';
  if (!/[\\/]node_modules[\\/]/.test(file)) return null;
  for (let at = dirname(file); /[\\/]node_modules[\\/]/.test(at); at = dirname(at)) {
    const manifest = join(at, 'package.json');
    if (!existsSync(manifest)) continue;
    const { name, version } = JSON.parse(readFileSync(manifest, 'utf8'));
    if (name && version) return at;
  }
  return null;
}

/** Notes which packages really are in the build: only modules of which something is left count. */
export function licencesPlugin(): Plugin {
  return {
    name: 'licences',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const folder = renderedLength > 0 ? packageOf(id) : null;
          if (folder) bundled.add(folder);
        }
      }
    },
  };
}

/** The notices of all packages that are in the build. */
export function thirdPartyNotices(): string {
  const packages = [...bundled].map((folder) => {
    const said = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
    const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
    return Package.parse({ ...said, texts });
  });
  return licenceText(packages);
}
