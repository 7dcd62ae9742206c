/** Something that is made when it is first asked for, and not a moment earlier. */
export interface Lazy<T> {
  readonly get: () => T
  /** The thing, if it was ever asked for. */
  readonly made: T | undefined
}

/** Makes a thing once, at its first use. */
export function lazy<T>(make: () => T): Lazy<T> {
  let made: T | undefined
  return {
    get: () => {
      made ??= make()
      return made
    },
    get made() {
      return made
    },
  }
}
