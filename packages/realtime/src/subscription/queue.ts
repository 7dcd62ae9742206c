/**
 * What happens to records that nobody has read yet when the queue is full.
 *
 * - `drop-oldest` the oldest goes, and is counted
 * - `latest` only the newest is kept: for a price or a book of which only the present state matters; never for notices
 * - `error` the subscription ends with an error
 */
export type Overflow = 'drop-oldest' | 'latest' | 'error'

type Entry<Item, Mark> = { readonly item: Item } | { readonly mark: Mark }

// So many places that have been read are kept before the array is cut: cutting it at each read would be quadratic.
const CUT_AT = 1024

/**
 * A bounded queue of items with marks between them. Marks are never dropped; those with nothing left between them become one, so
 * there are never more than items.
 */
export class BoundedQueue<Item, Mark> {
  readonly #capacity: number
  readonly #merge: (earlier: Mark, later: Mark) => Mark
  #entries: (Entry<Item, Mark> | undefined)[] = []
  #head = 0
  #items = 0

  /** @param merge Makes one mark of two that have come to stand side by side. */
  constructor(capacity: number, merge: (earlier: Mark, later: Mark) => Mark) {
    this.#capacity = capacity
    this.#merge = merge
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
    const last = this.isEmpty ? undefined : this.#entries.at(-1)
    if (last && 'mark' in last) this.#entries[this.#entries.length - 1] = { mark: this.#merge(last.mark, mark) }
    else this.#entries.push({ mark })
  }

  shift(): Entry<Item, Mark> | undefined {
    const entry = this.#entries[this.#head]
    if (!entry) return undefined
    if ('item' in entry) this.#items--
    this.#advance()
    return entry
  }

  /** Removes the oldest item, leaving the mark before it in place. */
  dropOldest(): void {
    if (this.#items === 0) return
    const first = this.#entries[this.#head]
    if (first && 'mark' in first) {
      // Two marks never stand side by side: the item is next. The mark takes its place, or joins the one behind it.
      const behind = this.#entries[this.#head + 2]
      if (behind && 'mark' in behind) {
        this.#entries[this.#head + 2] = { mark: this.#merge(first.mark, behind.mark) }
        this.#advance()
      } else this.#entries[this.#head + 1] = first
    }
    this.#items--
    this.#advance()
  }

  clear(): void {
    this.#entries = []
    this.#head = 0
    this.#items = 0
  }

  #advance(): void {
    this.#entries[this.#head++] = undefined
    if (this.#head <= CUT_AT || this.#head * 2 <= this.#entries.length) return
    this.#entries = this.#entries.slice(this.#head)
    this.#head = 0
  }
}
