import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Our sources, without comments and texts that are only addresses of schemas and the like. */
const SOURCES = ['core', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|css|html)$/.test(name))
    .map((name) => {
      const file = `${folder}/${name}`;
      const code = readFileSync(join(ROOT, file), 'utf8');
      return { file, code: code.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '') };
    }),
);

const found = (pattern: RegExp, sources = SOURCES): string[] =>
  sources.flatMap(({ file, code }) => [...code.matchAll(pattern)].map(([text]) => `${file}: ${text}`));

/** What the policy of our pages doesn't stop: it says what a page may load, not where it may go. */
const WAYS = {
  'a request':
    /\bfetch(Later)?\s*\(|\b(XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection)\b/g,
  'a beacon, push or payment': /\b(sendBeacon|PushManager|PaymentRequest|importScripts)\b/g,
  'another address':
    /\blocation(\.href)?\s*=[^=]|\blocation\.(assign|replace)\b|\bwindow\.open\b|\bopen\(['"`]http/g,
  'an address on removal': /\bsetUninstallURL\b/g,
  'a window of the browser’s': /\b(tabs\.update|windows\.create|downloads\.|identity\.)/g,
  'what the browser’s maker keeps': /\bstorage\.sync\b/g,
  'a remote voice': /\b(speechSynthesis|SpeechRecognition)\b/g,
  'an image of elsewhere':
    /\bnew (Image|Audio)\b|\bsrcset\b|<(img|iframe|object|embed|video|audio|source)\b/g,
  'a link that tells': /\bping=|rel="?(preconnect|dns-prefetch|prefetch|preload|modulepreload|prerender)/g,
  'a form': /\baction=|\bformAction\b/g,
  'a style of elsewhere': /url\(\s*['"]?(https?:)?\/\/|@import (?!['"]\.)/g,
} as const;

describe('nothing leaves', () => {
  it.each(Object.entries(WAYS))('by %s', (_, pattern) => {
    expect(found(pattern)).toEqual([]);
  });

  it('by an address made of data: links go to a view of ours, to the portal, or are a mail’s or a file’s', () => {
    const attributes = found(/\bhref=(\{[^}]*\}|"[^"]*"|'[^']*')/g).map((text) =>
      text.replace(/^[^:]*: /, ''),
    );
    const odd = attributes.filter(
      (text) =>
        !/^href=(["'{`]+#|\{PORTAL\}|\{(\w+\.)?(address|link|mail|href|url|to)\w*\}|\{PLACES\[[\w.]+\]\}|\{productAddress\([\w.]+\)\})/.test(
          text,
        ),
    );
    expect(odd).toEqual([]);
    const properties = found(/\.href\s*=\s*[^=].*/g).map((text) => text.replace(/^[^:]*: /, ''));
    expect(properties.filter((text) => !/^\.href = (url|link|URL\.createObjectURL)\b/.test(text))).toEqual(
      [],
    );
  });

  it('by a tab: only pages of ours and the portal’s first page are opened', () => {
    const opened = found(/tabs\.create\([^;]*/g).map((text) => text.replace(/^[^:]*: /, ''));
    expect(opened.length).toBeGreaterThan(3);
    const ours = /^tabs\.create\(\{ url: (PORTAL|browser\.runtime\.getURL\(['"`]\/dashboard\.html#)/;
    expect(opened.filter((text) => !ours.test(text))).toEqual([]);
  });

  it('by an address written down: none but the portal’s, and names of formats', () => {
    const written = found(/\bhttps?:\/\/[\w.-]+[^\s'"`<)]*/g).map((text) => text.replace(/^[^:]*: /, ''));
    const known =
      /^(https:\/\/manage\.autodesk\.com|http:\/\/(schemas\.openxmlformats\.org|purl\.org|www\.w3\.org))(\/|$)/;
    expect(written.filter((address) => !known.test(address))).toEqual([]);
  });

  it('by a translation or a spelling check: the browser’s own may send names to its maker', () => {
    for (const page of ['dashboard', 'popup']) {
      const html = readFileSync(join(ROOT, `entrypoints/${page}/index.html`), 'utf8');
      expect(html).toMatch(/<html[^>]* translate="no" spellcheck="false"/);
      expect(html).toContain('<meta name="google" content="notranslate" />');
    }
  });

  it('and each rule can fail', () => {
    const bad = [
      "fetch('x')",
      'navigator.sendBeacon(x)',
      "location.href = 'https://x/' + name",
      'setUninstallURL(x)',
      'browser.tabs.update(x)',
      'browser.storage.sync.set(x)',
      'speechSynthesis.speak(x)',
      'new Image().src = x',
      '<a ping="x">',
      '<form action="x">',
      "url('https://x/y.woff')",
    ];
    Object.values(WAYS).forEach((pattern, at) => {
      expect(found(pattern, [{ file: 'x', code: bad[at] ?? '' }]).length).toBeGreaterThan(0);
    });
  });
});
