/** HiGHS's WebAssembly, gzipped, in base64 (`scripts/highs-plugin.ts`). */
declare module 'virtual:highs-wasm' {
  const packed: string;
  export default packed;
}
