/** The rows of a list after those written down: their number is checked, their values are not. */
export function rest(count: number): readonly object[] {
  return Array.from({ length: count }, () => ({}))
}
