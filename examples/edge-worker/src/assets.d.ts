declare module 'sql.js/dist/sql-wasm.wasm' {
  /** SQLite, compiled when the worker is deployed: compiling later is forbidden there. */
  const module: WebAssembly.Module
  export default module
}
