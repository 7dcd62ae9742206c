interface Kind {
  readonly refs: WeakRef<object>[]
  count: number
}

/** Things that nobody needs any more: once garbage was collected they have to be gone. */
export class GivenUp {
  readonly #kinds = new Map<string, Kind>()

  add(kind: string, thing: object): void {
    const known = this.#kinds.get(kind) ?? { refs: [], count: 0 }
    known.refs.push(new WeakRef(thing))
    known.count += 1
    this.#kinds.set(kind, known)
  }

  /** How many of each kind there were, and how many are still held by somebody. Call it after the garbage was collected. */
  survivors(): ReadonlyMap<string, { readonly of: number; readonly left: number }> {
    const left = new Map<string, { of: number; left: number }>()
    for (const [name, kind] of this.#kinds) {
      kind.refs.splice(0, kind.refs.length, ...kind.refs.filter((ref) => ref.deref() !== undefined))
      left.set(name, { of: kind.count, left: kind.refs.length })
    }
    return left
  }
}
