import { Credentials } from '@kis/auth'
import { AccountNumber, assertEnvironment, KisConfigError } from '@kis/core'
import type { KisOptions } from '../kis-options.js'

/** The options that say who trades, where, and with what permission (본인 정보). */
export type Identity = Pick<KisOptions, 'env' | 'credentials' | 'account' | 'htsId' | 'allowRealOrders'>

/** What one place outside the code says: environment variables, or a profile. Texts as they stand there; blank ones count as absent. */
export interface OptionSource {
  /** For messages: `the environment variables`. */
  readonly title: string
  /** What each field is called there, for messages: `KIS_APP_KEY`. */
  readonly names: Readonly<Record<SourceField, string>>
  readonly values: Readonly<Partial<Record<SourceField, unknown>>>
}

export type SourceField = 'env' | 'appKey' | 'appSecret' | 'account' | 'htsId' | 'allowRealOrders'

/**
 * Reads a source. What it does not say stays out.
 *
 * @throws KisConfigError naming the field as the source calls it, and never repeating its value.
 */
export function readSource(source: OptionSource): Partial<Identity> {
  const { names } = source
  const env = textOf(source, 'env')
  const appKey = textOf(source, 'appKey')
  const appSecret = textOf(source, 'appSecret')
  const account = textOf(source, 'account')
  const htsId = textOf(source, 'htsId')
  const allowRealOrders = flagOf(source)
  if (env !== undefined) named(names.env, () => assertEnvironment(env))
  if ((appKey === undefined) !== (appSecret === undefined)) {
    const [there, missing] =
      appKey === undefined ? (['appSecret', 'appKey'] as const) : (['appKey', 'appSecret'] as const)
    throw missingIn(
      names[missing],
      `${names[there]} is set in ${source.title}, ${names[missing]} is not: both belong together.`,
    )
  }
  return {
    ...(env === undefined ? {} : { env: env as Identity['env'] }),
    // Both print nothing of themselves, so that options can be shown.
    ...(appKey === undefined || appSecret === undefined
      ? {}
      : { credentials: named(names.appKey, () => new Credentials({ appKey, appSecret }), names) }),
    ...(account === undefined ? {} : { account: named(names.account, () => AccountNumber.parse(account)) }),
    ...(htsId === undefined ? {} : { htsId }),
    ...(allowRealOrders === undefined ? {} : { allowRealOrders }),
  }
}

/** @throws KisConfigError naming what is missing, as the source calls it. */
export function assertComplete(
  identity: Partial<Identity>,
  { title, names }: Pick<OptionSource, 'title' | 'names'>,
): asserts identity is Identity {
  if (identity.env === undefined) {
    throw missingIn(
      names.env,
      `${names.env} is missing in ${title}: 'real' (실전투자) or 'paper' (모의투자). It is never guessed.`,
    )
  }
  if (identity.credentials === undefined) {
    throw missingIn(
      names.appKey,
      `${names.appKey} and ${names.appSecret} are missing in ${title}. Both are issued in the KIS Developers portal, per environment.`,
    )
  }
}

function textOf({ names, values, title }: OptionSource, field: SourceField): string | undefined {
  const value = values[field]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') throw missingIn(names[field], `${names[field]} in ${title} must be a text.`)
  return value.trim() || undefined
}

const FLAGS: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
  ...[true, 'true', '1'].map((yes) => [yes, true] as const),
  ...[false, 'false', '0'].map((no) => [no, false] as const),
])

/** Permission to trade with real money is read to the letter: what is neither yes nor no is a mistake. */
function flagOf({ names, values, title }: OptionSource): boolean | undefined {
  const value = values.allowRealOrders
  if (value === undefined || value === null || value === '') return undefined
  const flag = FLAGS.get(typeof value === 'string' ? value.trim().toLowerCase() : value)
  if (flag !== undefined) return flag
  throw missingIn(names.allowRealOrders, `${names.allowRealOrders} in ${title} must be true or false.`)
}

/** Tells of a malformed value by the name that its source gives it. */
function named<T>(name: string, read: () => T, names?: OptionSource['names']): T {
  try {
    return read()
  } catch (error) {
    if (!KisConfigError.isInstance(error)) throw error
    const field = error.option === 'credentials.appSecret' ? (names?.appSecret ?? name) : name
    throw new KisConfigError({ option: field, message: `${field}: ${error.message}`, cause: error })
  }
}

function missingIn(option: string, message: string): KisConfigError {
  return new KisConfigError({ option, message })
}
