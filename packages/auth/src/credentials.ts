import { KisConfigError } from '@kis/core'

/** The app key pair (앱키, 앱시크릿) that KIS issues per environment. */
export interface CredentialsInput {
  /** 앱키, 36 characters. */
  readonly appKey: string
  /** 앱시크릿, 180 characters. */
  readonly appSecret: string
}

const LENGTHS = { appKey: 36, appSecret: 180 } as const

/** A checked key pair that does not print itself. */
export class Credentials {
  readonly #appKey: string
  readonly #appSecret: string

  /**
   * @throws KisConfigError naming `credentials.appKey` or `credentials.appSecret` when one is missing or malformed. Its text is
   * never repeated. White space around a value (a trailing newline from a file) is removed.
   */
  constructor(input: CredentialsInput) {
    if (typeof input !== 'object' || input === null) {
      throw new KisConfigError({
        option: 'credentials',
        message: 'Option "credentials" must be { appKey, appSecret } as issued by KIS.',
      })
    }
    this.#appKey = checked('appKey', input.appKey)
    this.#appSecret = checked('appSecret', input.appSecret)
  }

  /** 앱키, as it is sent. A secret: do not log it. */
  get appKey(): string {
    return this.#appKey
  }

  /** 앱시크릿, as it is sent. A secret: do not log it. */
  get appSecret(): string {
    return this.#appSecret
  }

  /** `Credentials(***)`: the keys are in no JSON. */
  toJSON(): string {
    return 'Credentials(***)'
  }

  /** `Credentials(***)`: the keys are in no text. */
  toString(): string {
    return 'Credentials(***)'
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return 'Credentials(***)'
  }
}

function checked(name: keyof typeof LENGTHS, value: unknown): string {
  const option = `credentials.${name}`
  if (typeof value !== 'string' || value.trim() === '') {
    throw new KisConfigError({
      option,
      message: `Option "${option}" is missing. Both keys are issued in the KIS Developers portal, per environment.`,
    })
  }
  const text = value.trim()
  if (/[^\x21-\x7e]/.test(text)) {
    throw new KisConfigError({
      option,
      message: `Option "${option}" contains blanks or characters that no KIS key has.`,
    })
  }
  if (text.length !== LENGTHS[name]) {
    const swapped = text.length === LENGTHS[name === 'appKey' ? 'appSecret' : 'appKey']
    throw new KisConfigError({
      option,
      message: `Option "${option}" must have ${LENGTHS[name]} characters, it has ${text.length}.${swapped ? ' The key and the secret seem to be swapped.' : ''}`,
    })
  }
  return text
}
