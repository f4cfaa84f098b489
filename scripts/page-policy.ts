/**
 * Extension pages may load their own scripts, styles and images, and may talk to nobody. WebAssembly of their own may
 * run (`wasm-unsafe-eval`): the solver of the dashboard's seat advice.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
