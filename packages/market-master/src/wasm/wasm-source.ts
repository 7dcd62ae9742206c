/** Where SQLite's WASM comes from: a compiled module, its bytes, or an address to fetch them from. */
export type WasmSource = WebAssembly.Module | Uint8Array | ArrayBuffer | URL
