/** The functions of a test framework that the contract suites need; those of vitest and jest fit. */
export interface TestFunctions {
  /** Groups tests. */
  describe(name: string, body: () => void): void
  /** One test. */
  it(name: string, body: () => Promise<void>): void
  /** An assertion about a value. */
  expect(actual: unknown): {
    /** The same value, as by `Object.is`. */
    toBe(expected: unknown): void
    /** Equal in structure. */
    toEqual(expected: unknown): void
    /** A number that is no larger. */
    toBeLessThanOrEqual(expected: number): void
    /** A number that is no smaller. */
    toBeGreaterThanOrEqual(expected: number): void
  }
}
