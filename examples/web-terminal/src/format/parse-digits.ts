/** What somebody typed as a whole number, commas and blanks aside; `undefined` where it is none. */
export function parseDigits(text: string): number | undefined {
  const digits = text.replace(/[\s,]/g, '')
  return /^\d{1,12}$/.test(digits) ? Number(digits) : undefined
}
