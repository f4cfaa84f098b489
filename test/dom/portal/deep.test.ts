import { describe, expect, it } from 'vitest';
import { deepRoots, parentAcross } from '@/core/portal/deep';

describe('deepRoots', () => {
  it('finds nested open shadow roots and same-origin frames, not closed ones', () => {
    document.body.innerHTML =
      '<div id="host"></div><div id="closed"></div><iframe></iframe><p class="x"></p>';
    const outer = document.querySelector('#host')!.attachShadow({ mode: 'open' });
    outer.innerHTML = '<section><span id="inner"></span><p class="x"></p></section>';
    const inner = outer.querySelector('#inner')!.attachShadow({ mode: 'open' });
    inner.innerHTML = '<p class="x"></p>';
    document.querySelector('#closed')!.attachShadow({ mode: 'closed' }).innerHTML = '<p class="x"></p>';
    const frame = document.querySelector('iframe')!.contentDocument!;
    frame.body.innerHTML = '<p class="x"></p>';

    expect(deepRoots(document)).toEqual([document, outer, inner, frame]);
    expect(deepRoots(outer)).toEqual([outer, inner]);
  });

  it('climbs out of a shadow root to its host', () => {
    document.body.innerHTML = '<main><div></div></main>';
    const shadow = document.querySelector('div')!.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<b></b>';
    const b = shadow.querySelector('b')!;
    expect(parentAcross(b)).toBe(document.querySelector('div'));
    expect(parentAcross(document.querySelector('div')!)).toBe(document.querySelector('main'));
    expect(parentAcross(document.documentElement)).toBeNull();
  });
});
