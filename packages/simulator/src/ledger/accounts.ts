import type { Instrument } from '../exchange/instrument.js'
import type { Random } from '../random.js'
import { Account } from './account.js'

export interface AccountsOptions {
  readonly random: Random
  /** Positions to start with. */
  readonly holdings: number
  readonly instruments: readonly Instrument[]
}

/** All accounts. One opens when an app key first names it, and belongs to that key. */
export class Accounts {
  readonly #accounts = new Map<string, Account>()
  readonly #options: AccountsOptions

  constructor(options: AccountsOptions) {
    this.#options = options
  }

  all(): Iterable<Account> {
    return this.#accounts.values()
  }

  /** The account of an app key; `undefined` for a malformed number and for somebody else's account. */
  open(appKey: string, cano: string, productCode: string): Account | undefined {
    if (!/^\d{8}$/.test(cano) || !/^\d{2}$/.test(productCode)) return undefined
    const number = `${cano}-${productCode}`
    const known = this.#accounts.get(number)
    if (known) return known.appKey === appKey ? known : undefined
    const account = new Account(cano, productCode, appKey)
    this.#endow(account, this.#options.random.fork(number))
    this.#accounts.set(number, account)
    return account
  }

  // Ordinary shares first: a real KOSPI file begins with fund certificates.
  #endowment(): readonly Instrument[] {
    const tradable = this.#options.instruments.filter((instrument) => !instrument.isSuspended)
    const isShare = ({ code, product }: Instrument): boolean => product === 'stock' && /^\d{6}$/.test(code)
    const ordered = [...tradable.filter(isShare), ...tradable.filter((instrument) => !isShare(instrument))]
    return ordered.slice(0, this.#options.holdings)
  }

  #endow(account: Account, random: Random): void {
    for (const instrument of this.#endowment()) {
      const position = account.stocks.of(instrument.code)
      position.quantity = random.int(1, 50)
      position.cost = Math.round(instrument.basePrice * position.quantity * (0.85 + random.next() * 0.3))
    }
  }
}
