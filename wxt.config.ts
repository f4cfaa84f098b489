import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { highsPlugin } from './scripts/highs-plugin';
import { licencesPlugin, thirdPartyNotices } from './scripts/licences-plugin';
import { PAGE_POLICY } from './scripts/page-policy';
import { preactPlugin } from './scripts/preact-plugin';

/** The portal: the only host Flexmeter ever looks at. */
const PORTAL = 'https://manage.autodesk.com/*';

export default defineConfig({
  outDir: process.env.FLEXMETER_OUT ?? '.output',
  imports: false,
  hooks: {
    'build:done': ({ config }) => writeFileSync(join(config.outDir, 'THIRD-PARTY.txt'), thirdPartyNotices()),
  },
  manifestVersion: 3,
  manifest: ({ browser, mode }) => ({
    name: '__MSG_app_name__',
    description: '__MSG_app_description__',
    default_locale: 'en',
    permissions: ['storage', 'alarms', 'notifications', 'unlimitedStorage'],
    host_permissions: [PORTAL],
    // The development server needs to talk to itself; a built extension never talks to anybody.
    ...(mode === 'development' ? {} : { content_security_policy: { extension_pages: PAGE_POLICY } }),
    web_accessible_resources: [],
    ...(browser === 'firefox'
      ? {
          // In its private windows Firefox gives our pages a database of their own, which is gone with the window.
          incognito: 'not_allowed' as const,
          browser_specific_settings: {
            gecko: {
              id: 'flexmeter@flexmeter.app',
              strict_min_version: '142.0', // the first that knows data_collection_permissions everywhere
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '123', // light-dark() in our pages
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
  vite: () => ({
    plugins: [highsPlugin(), preactPlugin(), licencesPlugin()],
    // Workers are built by themselves; the solver is a part of its worker that loads when it is needed.
    worker: { format: 'es' as const, plugins: () => [highsPlugin(), licencesPlugin()] },
    // The build for the browsers we run in: 2 kB less than the one made of old JavaScript.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    optimizeDeps: { exclude: ['highs'] },
    // PapaParse could fetch files; ours never does, and this takes its means away.
    define: { XMLHttpRequest: 'undefined' },
    // The preload polyfill is for browsers older than any this runs in, and it calls fetch.
    // Rewritten for older browsers, light-dark() would no longer follow an element's own scheme: charts on paper need it.
    build: {
      sourcemap: false,
      target: 'es2022',
      cssTarget: ['chrome123', 'firefox142'],
      modulePreload: { polyfill: false },
    },
  }),
});
