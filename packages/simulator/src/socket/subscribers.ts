import type { SocketSession } from './session.js'

/** Who has registered what. */
export class Subscribers {
  readonly #byName = new Map<string, Set<SocketSession>>()

  add(name: string, session: SocketSession): void {
    const sessions = this.#byName.get(name) ?? new Set()
    this.#byName.set(name, sessions.add(session))
  }

  remove(name: string, session: SocketSession): void {
    const sessions = this.#byName.get(name)
    sessions?.delete(session)
    if (sessions?.size === 0) this.#byName.delete(name)
  }

  /** `undefined` when nobody has. */
  of(name: string): ReadonlySet<SocketSession> | undefined {
    return this.#byName.get(name)
  }
}

/** One name for a TR id with a key. */
export function registrationName(trId: string, trKey: string): string {
  return `${trId}|${trKey}`
}
