/** Adds a member that is reachable but neither printed nor serialised: wire records may hold the account number. */
export function withHidden<T extends object, H extends object>(visible: T, hidden: H): T & H {
  for (const [name, value] of Object.entries(hidden)) Object.defineProperty(visible, name, { value, enumerable: false })
  return visible as T & H
}
