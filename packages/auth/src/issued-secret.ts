import {
  type Clock,
  getJson,
  type KeyValueStore,
  KisAbortError,
  KisAuthError,
  type Logger,
  setJson,
  sleep,
  untilAborted,
  withLease,
} from '@kis/core'

/** A token or approval key with its life, in epoch milliseconds. */
export interface IssuedSecret {
  readonly value: string
  readonly issuedAt: number
  readonly expiresAt: number
}

export interface IssuedSecretOptions {
  /** For messages: `access token`. */
  readonly name: string
  readonly store: KeyValueStore
  /** Resolves the store key; it contains a hash, which is asynchronous. */
  readonly key: () => Promise<string>
  readonly clock: Clock
  readonly logger: Logger
  /** Two issue requests are never closer than this, over all processes that share the store. */
  readonly minIntervalMs: number
  /** A secret that ends sooner than this is not handed out. */
  readonly marginMs: number
  readonly issue: (signal: AbortSignal) => Promise<IssuedSecret>
  /** Whether a failed request certainly counted for nothing, so that the next one need not wait. */
  readonly isFreeOfCharge: (error: unknown) => boolean
  /** Whether KIS refused since another issue was too recent. */
  readonly isTooSoon: (error: unknown) => boolean
  /** Told of every secret seen, to mask it. */
  readonly onSecret: (value: string) => void
}

// Long enough for the wait of a full minute and a slow server; a crashed holder on this machine is noticed at once.
const LEASE_MS = 90_000
/** How long a request may have been on its way to KIS when nobody is left who knows. */
const LONGEST_WAY_MS = 5_000

/**
 * One secret that many callers and processes share: memory, then the store, then a single request under a lease.
 *
 * A caller's abort ends that caller's wait only. `close()` ends the request itself.
 */
export class SharedSecret {
  readonly #options: IssuedSecretOptions
  readonly #closing = new AbortController()
  #current: IssuedSecret | undefined
  #rejected: string | undefined
  #flight: Promise<IssuedSecret> | undefined

  constructor(options: IssuedSecretOptions) {
    this.#options = options
  }

  async get(signal?: AbortSignal): Promise<IssuedSecret> {
    const current = this.#usable(this.#current)
    if (current) return current
    if (signal?.aborted) throw new KisAbortError({ cause: signal.reason })
    this.#flight ??= this.#fetch().finally(() => {
      this.#flight = undefined
    })
    const secret = await untilAborted(this.#flight, signal)
    // The shared request may have begun before this secret was reported dead.
    return secret.value === this.#rejected ? this.get(signal) : secret
  }

  /** A secret other than `rejected`, which the server called dead. */
  renew(rejected: string, signal?: AbortSignal): Promise<IssuedSecret> {
    if (this.#current === undefined || this.#current.value === rejected) this.#rejected = rejected
    return this.get(signal)
  }

  /** Forgets the secret everywhere, after it was revoked. */
  async forget(): Promise<void> {
    this.#rejected = this.#current?.value
    this.#current = undefined
    await this.#options.store.delete(await this.#options.key())
  }

  /** The secret at hand, without asking the server; from the store when memory has none. */
  async peek(): Promise<IssuedSecret | undefined> {
    return this.#usable(this.#current) ?? this.#load(await this.#options.key())
  }

  close(): void {
    this.#closing.abort(new KisAbortError({ message: 'The client was closed.' }))
  }

  #usable(secret: IssuedSecret | undefined): IssuedSecret | undefined {
    const { clock, marginMs } = this.#options
    if (secret === undefined || secret.value === this.#rejected) return undefined
    return secret.expiresAt - marginMs > clock.now() ? secret : undefined
  }

  async #load(key: string): Promise<IssuedSecret | undefined> {
    const stored = await getJson(this.#options.store, key, isIssuedSecret)
    if (stored) this.#options.onSecret(stored.value)
    return this.#usable(stored)
  }

  async #fetch(): Promise<IssuedSecret> {
    const { store, clock } = this.#options
    const key = await this.#options.key()
    const known = await this.#load(key)
    if (known) return this.#adopt(known)
    return withLease(store, `${key}:lease`, { ttlMs: LEASE_MS, clock, signal: this.#closing.signal }, async () => {
      const fresh = await this.#load(key)
      return this.#adopt(fresh ?? (await this.#issue(key)))
    })
  }

  #adopt(secret: IssuedSecret): IssuedSecret {
    this.#current = secret
    return secret
  }

  async #issue(key: string): Promise<IssuedSecret> {
    const { store, name, logger, isTooSoon } = this.#options
    let secret: IssuedSecret
    try {
      secret = await this.#request(key)
    } catch (error) {
      if (!isTooSoon(error)) throw error
      // Another machine was faster. Its secret cannot be seen from here, but KIS hands the same one out again.
      logger.warn(`KIS refused to issue the ${name} so soon after another program; waiting for the next slot.`)
      secret = await this.#request(key)
    }
    if (secret.value === this.#rejected) {
      throw new KisAuthError({
        message: `KIS called the ${name} dead and, asked for a new one, issued the same again (it does so for six hours). Revoke it (auth.revoke()) or wait.`,
      })
    }
    const ttlMs = secret.expiresAt - this.#options.clock.now()
    if (ttlMs > 0) await setJson(store, key, secret, { ttlMs })
    return secret
  }

  /**
   * One request, never sooner after the last than the server allows. It is noted before it is sent, so that a crash counts, and again when
   * it has ended, since KIS counts from when it arrived.
   */
  async #request(key: string): Promise<IssuedSecret> {
    const { store, clock, logger, name, minIntervalMs, issue, isFreeOfCharge } = this.#options
    const attemptKey = `${key}:attempt`
    const wayMs = Math.min(LONGEST_WAY_MS, minIntervalMs)
    const note = (at: number): Promise<void> => setJson(store, attemptKey, { at }, { ttlMs: wayMs + minIntervalMs })
    const last = await getJson(store, attemptKey, isAttempt)
    // A time in the future comes from a clock that was set back: it must not hold us for ever.
    const waitMs = last ? Math.min(last.at - clock.now(), wayMs) + minIntervalMs : 0
    if (waitMs > 0) {
      logger.info(
        `Waiting ${Math.ceil(waitMs / 1000)} s before asking for a new ${name}: KIS limits how often one is issued.`,
      )
      await sleep(clock, waitMs, this.#closing.signal)
    }
    await note(clock.now() + wayMs)
    let isFree = false
    try {
      const secret = await issue(this.#closing.signal)
      this.#options.onSecret(secret.value)
      return secret
    } catch (error) {
      isFree = isFreeOfCharge(error)
      throw error
    } finally {
      // The answer matters more than the note: without this one, the next request waits for a few seconds longer.
      await (isFree ? store.delete(attemptKey) : note(clock.now())).catch((error: unknown) => {
        logger.warn(`The time of asking for a new ${name} could not be written down.`, { error })
      })
    }
  }
}

const LONGEST_SECRET = 4_096

/** Whether a text can be sent as it is: a line end would begin another header, and errors of runtimes quote what they refuse. */
export function isSendable(text: string): boolean {
  return text.length <= LONGEST_SECRET && /^[\x21-\x7e]+$/.test(text)
}

function isIssuedSecret(value: unknown): value is IssuedSecret {
  const secret = value as Partial<IssuedSecret> | null
  return (
    typeof secret?.value === 'string' &&
    isSendable(secret.value) &&
    Number.isFinite(secret.expiresAt) &&
    Number.isFinite(secret.issuedAt)
  )
}

function isAttempt(value: unknown): value is { at: number } {
  return Number.isFinite((value as { at?: unknown } | null)?.at)
}
