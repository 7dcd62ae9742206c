import { readJsonObject } from '../http/read-json-object.js'

/** An order for a fault that cannot be carried out; the message is for who gave it. */
export class BadOrder extends Error {
  override readonly name = 'BadOrder'
}

/** Reads an order for a fault member by member, and finds out which members nobody asked for. */
export class OrderReader {
  readonly #order: Readonly<Record<string, unknown>>
  readonly #known = new Set<string>()

  constructor(order: Readonly<Record<string, unknown>>) {
    this.#order = order
  }

  /** @throws BadOrder for anything but a JSON object. */
  static parse(body: string): OrderReader {
    const order = readJsonObject(body)
    if (!order)
      throw new BadOrder('The body must be a JSON object such as {"fault": "dropReply", "trId": "TTTC0012U"}.')
    return new OrderReader(order)
  }

  /** A text that is not empty; `undefined` when left out. */
  text(name: string): string | undefined {
    return this.#read(name, 'a text that is not empty', (value) =>
      typeof value === 'string' && value !== '' ? value : undefined,
    )
  }

  /** A whole number within bounds; `undefined` when left out. */
  number(name: string, least: number, most: number): number | undefined {
    return this.#read(name, `a whole number from ${least} to ${most}`, (value) =>
      typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most ? value : undefined,
    )
  }

  flag(name: string): boolean | undefined {
    return this.#read(name, 'true or false', (value) => (typeof value === 'boolean' ? value : undefined))
  }

  oneOf<const T extends string | number>(name: string, allowed: readonly T[]): T | undefined {
    return this.#read(name, `one of ${allowed.join(', ')}`, (value) => allowed.find((one) => one === value))
  }

  /** @throws BadOrder for a member that nobody has asked for: a misspelt one would do something else than was meant. */
  end(): void {
    const odd = Object.keys(this.#order).filter((name) => !this.#known.has(name))
    if (odd.length === 0) return
    throw new BadOrder(`${JSON.stringify(odd[0])} is none of ${[...this.#known].join(', ')}.`)
  }

  #read<T>(name: string, what: string, read: (value: unknown) => T | undefined): T | undefined {
    this.#known.add(name)
    const given = Object.hasOwn(this.#order, name) ? this.#order[name] : undefined
    if (given === undefined || given === null) return undefined
    const value = read(given)
    if (value === undefined) throw new BadOrder(`"${name}" must be ${what}.`)
    return value
  }
}
