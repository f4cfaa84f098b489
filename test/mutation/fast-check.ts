import real from 'fast-check';

export * from 'fast-check';

/**
 * A property as it is, but with a fifth of its cases, at most 30, the same every time, and no search for the smallest:
 * it is tried hundreds of times.
 */
const assert = new Proxy(real.assert, {
  apply: (target, _self, [property, given]) =>
    target(property, {
      seed: 20261122,
      ...given,
      numRuns: Math.ceil(Math.min(given?.numRuns ?? 100, 150) / 5),
      endOnFailure: true,
    }),
});

export default { ...real, assert };
