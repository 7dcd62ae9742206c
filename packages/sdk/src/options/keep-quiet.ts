import { MASK } from '@kis/core'

/** Options that print without the HTS id. Keys and account numbers hide themselves. */
export function keepQuiet<T extends { readonly htsId?: string | undefined }>(options: T): T {
  const shown = (): object => (options.htsId === undefined ? { ...options } : { ...options, htsId: MASK })
  return Object.defineProperties(options, {
    toJSON: { value: shown },
    [Symbol.for('nodejs.util.inspect.custom')]: { value: shown },
  })
}
