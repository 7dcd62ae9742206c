/** Adds a member that is reachable but neither printed nor serialised: wire records may hold the account number. */
export function withHidden<T extends object, H extends object>(visible: T, hidden: H): T & H {
  // A getter, since some consoles print what cannot be enumerated.
  for (const [name, value] of Object.entries(hidden)) Object.defineProperty(visible, name, { get: () => value })
  return visible as T & H
}
