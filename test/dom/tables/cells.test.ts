import { describe, expect, it, test } from 'vitest';
import { findGrids } from '@/core/portal/tables/find';

/** The first cell of a table as it is read, and what it tells of its row. */
const cellOf = (html: string, style = '') => {
  document.body.innerHTML = `<style>${style}</style><table><tr><th>User</th><th>Tokens used</th></tr><tr><td>${html}</td><td>4</td></tr><tr><td>Zed</td><td>5</td></tr></table>`;
  const [row] = findGrids(document)[0]?.rows ?? [];
  return { text: row?.cells[0], role: row?.role };
};
const text = (html: string, style = '') => cellOf(html, style).text;

describe('what nobody sees isn’t read', () => {
  test.each([
    'sr-only',
    'x sr-only y',
    'visually-hidden',
    'visuallyhidden',
    'screen-reader',
    'screenreader-text',
    'screen-reader-only',
    'a11y-hidden',
    'offscreen',
    'MuiBox_offscreen',
  ])('of the class %s', (name) => expect(text(`Ann<i class="${name}">x</i>`)).toBe('Ann'));

  test.each(['offscreens', 'nosr-only', 'hidden-name'])('but of the class %s it is', (name) =>
    expect(text(`Ann<i class="${name}">x</i>`)).toBe('Annx'),
  );

  test.each(['display: none', 'display:none', 'color: red; display : none', 'visibility: hidden'])(
    'with the style %s, its own or its class’s',
    (style) => {
      expect(text(`Ann<i style="${style}">x</i>`)).toBe('Ann');
      if (style.includes('none')) expect(text('Ann<i class="c">x</i>', `.c { ${style} }`)).toBe('Ann');
    },
  );

  test('hidden by itself: others of its class are read all the same', () => {
    expect(text('<i class="c" hidden>x</i><i class="c">Ann</i>')).toBe('Ann');
    expect(text('<i class="c" style="display: none">x</i><i class="c">Ann</i>')).toBe('Ann');
    expect(text('<i class="c">Ann</i><i class="c" hidden>x</i>')).toBe('Ann');
  });

  test.each([
    'position: absolute; clip: rect(0, 0, 0, 0)',
    'position: fixed; clip: rect(0px, 0px, 0px, 0px)',
    'position: absolute; overflow: hidden; width: 1px',
    'position: absolute; overflow: hidden; width: 0px',
  ])('clipped to nothing: %s', (style) =>
    expect(text('Ann<i class="c">x</i>', `.c { ${style} }`)).toBe('Ann'),
  );

  test.each([
    'clip: rect(0, 0, 0, 0)',
    'position: absolute; clip: auto',
    'position: absolute; overflow: hidden; width: 2px',
    'position: absolute; overflow: visible; width: 1px',
    'position: relative; overflow: hidden; width: 1px',
  ])('but it is with %s', (style) =>
    expect(text('Ann<i class="c">x</i>', `.c { ${style} }`)).toMatch(/^Ann\n?x$/),
  );

  it('unless its own style shows it again', () => {
    expect(text('Ann<i class="c" style="display: inline">x</i>', '.c { display: none }')).toBe('Annx');
  });

  it('for others of its class either: one element’s own style says nothing of them', () => {
    expect(text('<i class="c" style="display: none">x</i><i class="c">Ann</i>')).toBe('Ann');
    expect(text('<i class="c">Ann</i><i class="c" hidden>x</i>')).toBe('Ann');
  });

  test.each(['script', 'style', 'template', 'noscript', 'svg', 'canvas', 'video', 'audio', 'flexmeter-chip'])(
    'in %s',
    (tag) => expect(text(`Ann<${tag}>x</${tag}>`)).toBe('Ann'),
  );

  test.each([
    '<i class="material-icons">person</i>',
    '<i class="material-symbols-outlined">person</i>',
    '<i class="x MuiIcon-root">person</i>',
    '<i role="tooltip">Ann Lee</i>',
    '<i role="img">AL</i>',
    '<i role="img">Picture of Ann</i>',
    '<div class="MuiAvatar-root">AL</div>',
    '<i aria-hidden="true">x</i>',
    '<i role="progressbar" aria-valuenow="4">40 %</i>',
  ])('as icons, pictures and tips are: %s', (html) =>
    expect(cellOf(`${html}Ann`)).toEqual({ text: 'Ann', role: 'data' }),
  );

  it('but a name beside its avatar is, in whatever holds both', () => {
    expect(text('<div class="avatar-and-name">Ann Lee</div>')).toBe('Ann Lee');
    expect(text('<div class="avatar">AnnL</div>')).toBe('AnnL');
  });

  it('unless it is the only number there', () => {
    expect(text('<i aria-hidden="true">1,204</i>')).toBe('1,204');
    expect(text('<i aria-hidden="true">x</i>')).toBe('');
    expect(text('<i aria-hidden="true">1,204</i><b>1.2K</b>')).toBe('1.2K');
  });
});

describe('what is set apart is read so', () => {
  test.each<[string, string, string]>([
    ['blocks', '<div>Ann</div><div>Lee</div>', 'Ann\nLee'],
    ['a block after text', 'Ann<div>Lee</div>', 'Ann\nLee'],
    ['text after a block', '<div>Ann</div>Lee', 'Ann\nLee'],
    ['a line’s end', 'Ann<br>Lee', 'Ann\nLee'],
    ['a list', '<ul><li>Ann</li><li>Lee</li></ul>', 'Ann\nLee'],
    ['spaces', ' Ann\n\t <b> Lee </b> ', 'Ann Lee'],
    ['no space', 'An<b>n</b>', 'Ann'],
    ['a space of its own', '<b>Ann</b> <b>Lee</b>', 'Ann Lee'],
    ['a span made a block', '<span>Ann</span><span style="display: block">Lee</span>', 'Ann\nLee'],
    ['side by side', '<div style="display: flex"><div>Ann</div><div>Lee</div></div>', 'Ann Lee'],
    ['side by side within', '<div style="display: inline-flex"><p>Ann</p><p>Lee</p></div>', 'Ann Lee'],
  ])('%s', (_, html, read) => expect(text(html)).toBe(read));

  test.each<[string, string]>([
    ['display: flex', 'Ann Lee'],
    ['display: inline-flex', 'Ann Lee'],
    ['display: flex; flex-direction: column', 'Ann\nLee'],
    ['display: flex; flex-direction: column-reverse', 'Ann\nLee'],
    ['display: flex; flex-direction: row-reverse', 'Ann Lee'],
    ['display: block', 'Ann\nLee'],
  ])('by a class that says %s', (style, read) =>
    expect(text('<div class="c"><div>Ann</div><div>Lee</div></div>', `.c { ${style} }`)).toBe(read),
  );

  it('by a class that makes a span a block or takes its box away', () => {
    const two = '<span class="c">Ann</span><span class="c">Lee</span>';
    expect(text(two, '.c { display: block }')).toBe('Ann\nLee');
    expect(text(two, '.c { display: inline-block }')).toBe('AnnLee');
    expect(text(two, '.c { display: contents }')).toBe('AnnLee');
  });
});

describe('buttons and links', () => {
  test.each<[string, string, string]>([
    ['a button after a name isn’t of it', 'Ann<button>Edit</button>', 'Ann'],
    ['nor what acts as one', 'Ann <span role="button">Edit</span>', 'Ann'],
    ['nor a link that is a command', 'Ann <a href="#">View details</a>', 'Ann'],
    ['nor a link without words', 'Ann <a href="#">→</a>', 'Ann'],
    ['nor a button without words before it', '<button>▸</button>Ann', 'Ann'],
    ['a name may be a button', '<button>Ann</button>', 'Ann'],
    ['or a link', '<a href="#">Ann</a>', 'Ann'],
    ['or a second link', 'Ann <a href="#">ann@x.com</a>', 'Ann ann@x.com'],
    ['what follows a button is read on', 'Ann<button>Edit</button> Lee', 'Ann Lee'],
  ])('%s', (_, html, read) => expect(text(html)).toBe(read));

  it('that open rows below make theirs a group, those of a menu don’t', () => {
    expect(cellOf('<button aria-expanded="false"></button>Ann').role).toBe('group');
    expect(cellOf('<button aria-expanded="true"></button>Ann').role).toBe('group');
    expect(cellOf('<button aria-expanded="false" aria-haspopup="menu"></button>Ann').role).toBe('data');
  });
});

describe('fields', () => {
  test.each<[string, string]>([
    ['<input value="Ann">', 'Ann'],
    ['<input type="number" value="12">', '12'],
    ['<input type="email" value="a@x.com">', 'a@x.com'],
    ['<input type="date" value="2026-11-22">', '2026-11-22'],
    ['<input type="checkbox" value="on">Ann', 'Ann'],
    ['<input type="hidden" value="x">Ann', 'Ann'],
    ['<textarea>Ann</textarea>', 'Ann'],
    ['<select><option>Ann</option><option selected>Bo</option></select>', 'Bo'],
    ['<select><option>Ann</option><option>Bo</option></select>', 'Ann'],
    ['<select></select>', ''],
  ])('are read as they are filled in: %s', (html, read) => expect(text(html)).toBe(read));
});

describe('names cut short', () => {
  test.each<[string, string, string]>([
    ['by a title', '<span title="Ann Lee-Miller">Ann Lee…</span>', 'Ann Lee-Miller'],
    ['by three dots', '<span title="Ann Lee-Miller">Ann Lee...</span>', 'Ann Lee-Miller'],
    ['by a label', '<span aria-label="Ann Lee-Miller ">Ann Lee …</span>', 'Ann Lee-Miller'],
    ['each line its own', '<p title="Ann Lee">Ann…</p><p title="ann@x.com">ann@…</p>', 'Ann Lee\nann@x.com'],
    ['not by another’s', '<span title="Bo Lee">Ann…</span>', 'Ann…'],
    ['not by as much as is there', '<span title="Ann">Ann…</span>', 'Ann…'],
    ['not if they aren’t cut', '<span title="Ann Lee">Ann</span>', 'Ann'],
  ])('are whole %s', (_, html, read) => expect(text(html)).toBe(read));
});

describe('placeholders', () => {
  test.each([
    'skeleton',
    'MuiSkeleton-root',
    'table-skeleton-line',
    'cell-shimmer',
    'placeholder-glow',
    'placeholder-wave',
    'loading-placeholder',
    'ghost-row',
    'ghost-cell x',
  ])('of the class %s make their row one', (name) =>
    expect(cellOf(`Ann<i class="${name}"></i>`).role).toBe('skeleton'),
  );

  test.each(['skeleton-loaded', 'exoskeleton', 'placeholder', 'ghost'])('of the class %s don’t', (name) =>
    expect(cellOf(`Ann<i class="${name}"></i>`).role).toBe('data'),
  );

  it('say that they are busy or how far they are', () => {
    expect(cellOf('Ann<i aria-busy="true"></i>').role).toBe('skeleton');
    expect(cellOf('Ann<i aria-busy="false"></i>').role).toBe('data');
    expect(cellOf('Ann<i role="progressbar"></i>').role).toBe('skeleton');
  });
});
