/** The last few items, the newest first. */
export interface Ring<T> {
  push(item: T): void
  clear(): void
  readonly items: readonly T[]
}

export function createRing<T>(most: number): Ring<T> {
  let items: T[] = []
  return {
    push(item) {
      items.unshift(item)
      if (items.length > most) items.length = most
    },
    clear() {
      items = []
    },
    get items() {
      return items
    },
  }
}
