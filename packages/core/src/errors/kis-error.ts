import { redactPatterns } from '../redact.js'

/** What every error is made of. */
export interface KisErrorOptions {
  /** What happened; what was asked (masked); what to do. */
  readonly message: string
  readonly cause?: unknown
}

/**
 * The root of every error these packages throw.
 *
 * Use `KisError.isInstance(error)` (and the same on each subclass) instead of `instanceof`: it also holds when two copies of a
 * package are installed.
 */
export abstract class KisError extends Error {
  static readonly marker: symbol = /* @__PURE__ */ Symbol.for('@kis/error/KisError')

  /** A stable name for programs, such as `KIS_TIMEOUT`. KIS's own code, where there is one, is `msgCd`. */
  abstract readonly code: string
  /** Whether the same call may work later without a change. Never a promise that nothing happened: see `KisOrderError.outcome`. */
  readonly isRetryable: boolean

  constructor(options: KisErrorOptions, isRetryable = false) {
    super(
      redactPatterns(options.message),
      options.cause === undefined ? undefined : { cause: withoutSecrets(options.cause) },
    )
    this.isRetryable = isRetryable
    // Not the name of the class: a minifier changes that.
    const name = new.target.marker.description?.split('/').at(-1) ?? 'KisError'
    Object.defineProperty(this, 'name', { value: name, configurable: true, writable: true })
    for (let type: unknown = new.target; isMarked(type); type = Object.getPrototypeOf(type)) {
      Object.defineProperty(this, type.marker, { value: true })
    }
  }

  /** Whether a value is an error of this kind, whichever copy of the package made it. */
  static isInstance<E>(this: { readonly prototype: E; readonly marker: symbol }, value: unknown): value is E {
    return typeof value === 'object' && value !== null && Reflect.get(value, this.marker) === true
  }

  /** The facts of the error as plain data, free of secrets, without the stack. */
  toJSON(): Record<string, unknown> {
    const { cause, ...facts } = this as { cause?: unknown } & Record<string, unknown>
    return {
      name: this.name,
      code: this.code,
      message: this.message,
      ...facts,
      ...(cause === undefined ? {} : { cause: causeOf(cause) }),
    }
  }
}

/** An error of somebody else may quote what it was given, and is printed along with ours. */
function withoutSecrets(cause: unknown): unknown {
  if (typeof cause === 'string') return redactPatterns(cause)
  if (!(cause instanceof Error) || KisError.isInstance(cause)) return cause
  const message = redactPatterns(cause.message)
  const stack = redactPatterns(cause.stack ?? '')
  if (message === cause.message && stack === cause.stack) return cause
  const safe = new Error(message)
  Object.defineProperty(safe, 'name', { value: cause.name, configurable: true, writable: true })
  Object.defineProperty(safe, 'stack', { value: stack, configurable: true, writable: true })
  return 'code' in cause ? Object.assign(safe, { code: cause.code }) : safe
}

function isMarked(type: unknown): type is { marker: symbol } {
  return typeof type === 'function' && Object.hasOwn(type, 'marker')
}

function causeOf(cause: unknown): unknown {
  if (KisError.isInstance(cause)) return (cause as KisError).toJSON()
  return cause instanceof Error ? { name: cause.name, message: redactPatterns(cause.message) } : undefined
}
