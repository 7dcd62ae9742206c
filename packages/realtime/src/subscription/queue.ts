/**
 * What happens to records that nobody has read yet when the queue is full.
 *
 * - `drop-oldest` the oldest goes, and is counted
 * - `latest` only the newest is kept: for a price or a book of which only the present state matters; never for notices
 * - `error` the subscription ends with an error
 */
export type Overflow = 'drop-oldest' | 'latest' | 'error'

/** A bounded queue of items, some of which (marks) are never dropped. */
export class BoundedQueue<Item, Mark> {
  readonly #capacity: number
  #entries: ({ readonly item: Item } | { readonly mark: Mark })[] = []
  #head = 0
  #items = 0

  constructor(capacity: number) {
    this.#capacity = capacity
  }

  get isFull(): boolean {
    return this.#items >= this.#capacity
  }

  get isEmpty(): boolean {
    return this.#head === this.#entries.length
  }

  push(item: Item): void {
    this.#items++
    this.#entries.push({ item })
  }

  pushMark(mark: Mark): void {
    this.#entries.push({ mark })
  }

  shift(): { readonly item: Item } | { readonly mark: Mark } | undefined {
    const entry = this.#entries[this.#head]
    if (!entry) return undefined
    this.#head++
    if ('item' in entry) this.#items--
    // The array is cut in large steps: shifting it at each read would be quadratic.
    if (this.#head > 1024 && this.#head * 2 > this.#entries.length) {
      this.#entries = this.#entries.slice(this.#head)
      this.#head = 0
    }
    return entry
  }

  /** Removes the oldest item, leaving marks in place. */
  dropOldest(): void {
    for (let index = this.#head; index < this.#entries.length; index++) {
      const entry = this.#entries[index]
      if (!entry || !('item' in entry)) continue
      // Marks before it move up by one; there are few.
      this.#entries.copyWithin(this.#head + 1, this.#head, index)
      this.#head++
      this.#items--
      return
    }
  }

  clear(): void {
    this.#entries = []
    this.#head = 0
    this.#items = 0
  }
}
