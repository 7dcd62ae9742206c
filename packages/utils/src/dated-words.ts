/** Whether a date lies within a range written `20250304-20260913`: both days belong to it, an end that is left out is open. */
export function isWithin(range: string, date: string): boolean {
  const [from = '', to] = range.split('-')
  return from <= date && date <= (to || date)
}
