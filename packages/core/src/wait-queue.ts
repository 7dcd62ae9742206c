/** A place in a {@link WaitQueue}. */
export interface Place<T> {
  readonly value: T
  previous: Place<T> | undefined
  next: Place<T> | undefined
}

/** First come, first served; a place can be given up from anywhere in the line at the same small cost. */
export class WaitQueue<T> {
  #first: Place<T> | undefined
  #last: Place<T> | undefined
  #size = 0

  /** How many wait. */
  get size(): number {
    return this.#size
  }

  /** Goes to the end of the line. */
  push(value: T): Place<T> {
    const place: Place<T> = { value, previous: this.#last, next: undefined }
    if (this.#last) this.#last.next = place
    else this.#first = place
    this.#last = place
    this.#size++
    return place
  }

  /** Takes the first out of the line. */
  shift(): T | undefined {
    const place = this.#first
    if (place) this.remove(place)
    return place?.value
  }

  /** Gives up a place that is in this line. */
  remove(place: Place<T>): void {
    if (place.previous) place.previous.next = place.next
    else this.#first = place.next
    if (place.next) place.next.previous = place.previous
    else this.#last = place.previous
    this.#size--
  }
}
