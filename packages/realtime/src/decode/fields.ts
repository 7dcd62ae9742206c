const CARET = 94

/**
 * Fields joined with `^`, by where they stand. No field is cut out of the text before it is read: that takes a third of the time of
 * a split, and a record that waits holds one text rather than fifty.
 */
export class Fields {
  readonly text: string
  /** How many there are. */
  readonly count: number
  /** Field n lies behind mark n and before mark n + 1. */
  readonly #marks: readonly number[]

  private constructor(text: string, marks: readonly number[], count: number) {
    this.text = text
    this.#marks = marks
    this.count = count
  }

  /**
   * Finds the fields of a text.
   *
   * @param from Where the first field begins.
   * @param expected How many fields there will be, more or less.
   */
  static of(text: string, from: number, expected: number): Fields {
    const { length } = text
    const marks = new Array<number>(expected + 1)
    let count = 1
    marks[0] = from - 1
    for (let at = from; at < length; at++) if (text.charCodeAt(at) === CARET) marks[count++] = at
    marks[count] = length
    return new Fields(text, marks, count)
  }

  /** Where a field begins in the text. */
  start(index: number): number {
    return (this.#marks[index] ?? this.text.length) + 1
  }

  /** Where a field ends: the place behind its last character. */
  end(index: number): number {
    return this.#marks[index + 1] ?? this.text.length
  }

  /** A field as text; empty beyond the last. */
  at(index: number): string {
    return this.text.slice(this.start(index), this.end(index))
  }

  /** Some fields, or all of them. */
  list(from = 0, count = this.count): readonly string[] {
    return Array.from({ length: count }, (_, index) => this.at(from + index))
  }
}
