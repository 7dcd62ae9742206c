/** The functions of a test framework that the contract suites need; those of vitest and jest fit. */
export interface TestFunctions {
  describe(name: string, body: () => void): void
  it(name: string, body: () => Promise<void>): void
  expect(actual: unknown): {
    toBe(expected: unknown): void
    toEqual(expected: unknown): void
    toBeLessThanOrEqual(expected: number): void
    toBeGreaterThanOrEqual(expected: number): void
  }
}
