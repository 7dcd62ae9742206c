/** As bundlers for edge workers have it. */
declare module '*.wasm' {
  const compiled: WebAssembly.Module
  export default compiled
}
