import type { LogFields, Logger } from './logger.js'

/** What stands in place of a secret. */
export const MASK = '***'

// What a secret looks like when nobody told us of it: a JWT, a bearer header, or a value beside a telling name in JSON or a URL.
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  // From the first letter of the word only: looked for at each of its places, a word without end would take minutes.
  [/(?<![\w-])((?:(?!eyJ)[\w-])*)eyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]+)?/g, `$1${MASK}`],
  [/\bBearer\s+[^\s"',;]+/gi, `Bearer ${MASK}`],
  [
    /(["']?\b(?:app_?key|app_?secret|secret_?key|access_?token|approval_?key|token|authorization|personalseckey|hts_?id|cano)["']?\s*[:=]\s*)(["'])(?:(?!\2).)+\2/gi,
    `$1$2${MASK}$2`,
  ],
  [/\b(app_?key|app_?secret|secret_?key|access_?token|approval_?key|cano|ctx_area_fk\d*)=[^&\s"']+/gi, `$1=${MASK}`],
  [/\b\d{8}-\d{2}\b/g, MASK],
]

/** Removes what looks like a secret from a text, without knowing any. */
export function redactPatterns(text: string): string {
  let safe = text
  for (const [pattern, mask] of PATTERNS) safe = safe.replace(pattern, mask)
  return safe
}

// Field names whose values never leave, whatever they hold.
const SECRET_NAMES =
  /^(app_?key|app_?secret|secret_?key|access_?token|approval_?key|token|authorization|personalseckey|hts_?id|iv|key|cano|account|acnt_no|ctx_area_[fn]k\d*)$/i

/** Removes secrets from texts and structured values: those it was told of, and whatever looks like one. */
export class Redactor {
  readonly #secrets = new Set<string>()
  #longestFirst: readonly string[] | undefined

  constructor(secrets: Iterable<string | undefined> = []) {
    this.add(...secrets)
  }

  /** Remembers secrets. Texts of fewer than four characters are ignored: masking them would make every message unreadable. */
  add(...secrets: readonly (string | undefined)[]): void {
    for (const secret of secrets)
      if (secret !== undefined && secret.trim().length >= 4) this.#secrets.add(secret.trim())
    this.#longestFirst = undefined
  }

  /** The text with every known secret masked. */
  text(text: string): string {
    this.#longestFirst ??= [...this.#secrets].sort((a, b) => b.length - a.length)
    let safe = text
    for (const secret of this.#longestFirst) if (safe.includes(secret)) safe = safe.replaceAll(secret, MASK)
    return redactPatterns(safe)
  }

  /** A copy of a value with every secret masked: strings by content, fields by name, cycles and deep nesting cut. */
  value(value: unknown, depth = 0): unknown {
    if (typeof value === 'string') return this.text(value)
    if (typeof value !== 'object' || value === null) return value
    if (depth >= 6) return '…'
    if (value instanceof Error) return { name: value.name, message: this.text(value.message) }
    if (ArrayBuffer.isView(value)) return `<${value.byteLength} bytes>`
    if (Array.isArray(value)) return value.slice(0, 50).map((item) => this.value(item, depth + 1))
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [
        name,
        SECRET_NAMES.test(name) && item !== '' && item !== undefined ? MASK : this.value(item, depth + 1),
      ]),
    )
  }
}

/** A logger that can be handed anything: messages and fields are redacted before they reach the user's logger. */
export function createSafeLogger(logger: Logger | undefined, redactor: Redactor): Logger {
  // Silence below `warn` is the default; a warning nobody can see would be a swallowed error.
  const at =
    (write: Logger[keyof Logger]) =>
    (message: string, fields?: LogFields): void => {
      const text = redactor.text(message)
      if (fields === undefined) write(text)
      else write(text, redactor.value(fields) as LogFields)
    }
  const bound = (level: keyof Logger) => at((message, ...rest) => logger?.[level](message, ...rest))
  if (!logger) return { debug: ignore, info: ignore, warn: at(defaultSink('warn')), error: at(defaultSink('error')) }
  return { debug: bound('debug'), info: bound('info'), warn: bound('warn'), error: bound('error') }
}

function ignore(): void {}

/** The one place where a message without a logger becomes visible. */
function defaultSink(level: 'warn' | 'error') {
  return (message: string, fields?: LogFields): void => {
    if (fields === undefined) console[level](`[kis] ${message}`)
    else console[level](`[kis] ${message}`, fields)
  }
}
