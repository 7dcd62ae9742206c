/** A value for a message, short whatever it is. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return `'${value.slice(0, 20)}'`
  return typeof value === 'number' ? String(value) : value === null ? 'null' : typeof value
}
