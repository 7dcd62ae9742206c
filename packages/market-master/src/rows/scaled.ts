/** A number of the file in a plain unit; `null` stays. */
export function scaled(value: number | null, factor: number): number | null {
  return value === null ? null : value * factor
}
