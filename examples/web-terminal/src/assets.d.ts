declare module 'sql-wasm.wasm?url' {
  /** The address of SQLite's WASM among the files of the page. */
  const url: string
  export default url
}
