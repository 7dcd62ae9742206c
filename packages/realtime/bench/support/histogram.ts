const BUCKET_US = 20
const BUCKETS = 100_000

/** Times up to two seconds, in buckets of 20 microseconds; longer ones count as two seconds. Its memory never grows. */
export class Histogram {
  readonly #buckets = new Uint32Array(BUCKETS)
  #count = 0

  add(microseconds: number): void {
    const bucket = Math.min(Math.max(Math.floor(microseconds / BUCKET_US), 0), BUCKETS - 1)
    this.#buckets[bucket] = (this.#buckets[bucket] ?? 0) + 1
    this.#count++
  }

  /** The upper end of the bucket that holds this share of all times, in milliseconds. */
  quantile(share: number): number {
    let left = this.#count * share
    let bucket = 0
    while (bucket < BUCKETS - 1) {
      left -= this.#buckets[bucket] ?? 0
      if (left <= 0) break
      bucket++
    }
    return ((bucket + 1) * BUCKET_US) / 1000
  }
}
