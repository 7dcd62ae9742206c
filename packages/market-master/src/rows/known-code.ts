/** What a table says of a code out of a file; nothing of one that only happens to be called like a member of every object. */
export function knownCode<T>(table: Readonly<Record<string, T>>, code: string): T | undefined {
  return Object.hasOwn(table, code) ? table[code] : undefined
}
