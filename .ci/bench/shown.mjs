/** A measured number: three digits at least, and none that says nothing. */
export function shown(value) {
  const size = Math.abs(value)
  if (size >= 100 || value === 0) return Math.round(value).toLocaleString('en')
  return value.toFixed(size >= 10 ? 1 : size >= 0.1 ? 2 : 4)
}
