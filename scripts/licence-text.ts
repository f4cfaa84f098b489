import * as z from 'zod/mini';

const Person = z.union([z.string(), z.object({ name: z.string() })]);

/** What a package says of itself in package.json, and its licence files. */
export const Package = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  author: z.nullish(Person),
  homepage: z.nullish(z.string()),
  texts: z.array(z.string()),
});
export type Package = z.infer<typeof Package>;

const RULE = '='.repeat(80);

/** The MIT licence, for packages that name it but hold no copy. */
const mit = (holder: string) => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/**
 * The notices that go with the bundled code.
 * @param packages in any order, the same one may come twice
 * @throws Error for a package that neither holds its licence nor names MIT: somebody must look
 */
export function licenceText(packages: readonly Package[]): string {
  const byName = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]));
  const sections = [...byName]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([title, { license, author, homepage, texts, name }]) => {
      const holder = typeof author === 'string' ? author : (author?.name ?? `the authors of ${name}`);
      if (texts.length === 0 && license !== 'MIT')
        throw new Error(`${title} (${license}) holds no licence text: add it by hand`);
      const text = texts.length > 0 ? texts.join('\n\n') : mit(holder);
      return [RULE, `${title} (${license})`, ...(homepage ? [homepage] : []), '', text].join('\n');
    });
  const head = `Flexmeter contains code of ${sections.length} other packages, each under its own licence.`;
  return `${[head, ...sections].join('\n\n').replaceAll('\r\n', '\n')}\n`;
}
