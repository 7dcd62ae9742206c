import { KisConfigError } from '@kis/core'

/** A page or a worker has no file beside the package. */
export async function loadDefaultWasm(): Promise<Uint8Array> {
  throw new KisConfigError({
    option: 'wasm',
    message:
      'Option "wasm" is needed outside Node: the URL or the bytes of sql.js/dist/sql-wasm-browser.wasm, or a module that was imported statically.',
  })
}

/** Everything goes over HTTP here. */
export async function readLocalWasm(_url: URL): Promise<Uint8Array | undefined> {
  return undefined
}

/** Starts sql.js, which reads `self.location.href` while it starts: edge workers have no `location`, so they are lent one. */
export function withLocation<T>(start: () => T): T {
  const scope: { location?: unknown } = globalThis
  if (scope.location !== undefined) return start()
  scope.location = { href: 'file:///' }
  try {
    return start()
  } finally {
    delete scope.location
  }
}
