import { KisConfigError } from './errors/config-error.js'

/** 실전투자 (`real`, real money) or 모의투자 (`paper`). There is no default anywhere: an environment is always named. */
export type Environment = 'real' | 'paper'

/** The addresses of one environment. */
export interface Hosts {
  /** REST base URL, without a trailing slash. */
  readonly baseUrl: string
  /** WebSocket base URL, without a trailing slash. */
  readonly socketUrl: string
  /** Folder of the symbol files (종목 마스터), the same for both environments. */
  readonly masterUrl: string
}

const MASTER_URL = 'https://new.real.download.dws.co.kr/common/master'

/** The one table of hosts. KIS offers plain `ws:` only on its realtime ports. */
export const HOSTS: Readonly<Record<Environment, Hosts>> = {
  real: {
    baseUrl: 'https://openapi.koreainvestment.com:9443',
    socketUrl: 'ws://ops.koreainvestment.com:21000',
    masterUrl: MASTER_URL,
  },
  paper: {
    baseUrl: 'https://openapivts.koreainvestment.com:29443',
    socketUrl: 'ws://ops.koreainvestment.com:31000',
    masterUrl: MASTER_URL,
  },
}

/**
 * Checks an environment that came from outside (JavaScript callers, environment variables).
 *
 * @throws KisConfigError when it is missing or is not exactly `'real'` or `'paper'`.
 */
export function assertEnvironment(value: unknown): asserts value is Environment {
  if (value === 'real' || value === 'paper') return
  throw new KisConfigError({
    option: 'env',
    message: `Option "env" must be 'real' (실전투자) or 'paper' (모의투자), got ${describe(value)}. It is never guessed.`,
  })
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value !== 'string') return typeof value
  // A key in the wrong place is not repeated; a word helps to see what was meant.
  return /^[A-Za-z]{0,12}$/.test(value) ? `'${value}'` : `a text of ${value.length} characters`
}

/** The hosts of an environment with the caller's own addresses laid over them, trailing slashes removed. */
export function resolveHosts(
  env: Environment,
  overrides: Partial<Record<keyof Hosts, string | undefined>> = {},
): Hosts {
  const table = HOSTS[env]
  return {
    baseUrl: checkedUrl('baseUrl', overrides.baseUrl ?? table.baseUrl, ['http:', 'https:']),
    socketUrl: checkedUrl('socketUrl', overrides.socketUrl ?? table.socketUrl, ['ws:', 'wss:']),
    masterUrl: checkedUrl('masterUrl', overrides.masterUrl ?? table.masterUrl, ['http:', 'https:']),
  }
}

function checkedUrl(option: keyof Hosts, text: string, protocols: readonly string[]): string {
  const url = !/\s/.test(text) && URL.canParse(text) ? new URL(text) : undefined
  if (!url || !protocols.includes(url.protocol)) {
    throw invalidUrl(option, `must be a URL that starts with ${protocols.join(' or ')}.`)
  }
  // It is quoted by messages, and refused by some runtimes only when the first call is made.
  if (url.username !== '' || url.password !== '') throw invalidUrl(option, 'must not hold a user name or a password.')
  const hasTail = url.hash !== '' || (url.search !== '' && option !== 'socketUrl')
  if (hasTail) throw invalidUrl(option, 'must end with its host or a path: what is asked is written behind it.')
  let end = text.length
  while (text.charAt(end - 1) === '/') end -= 1
  return text.slice(0, end)
}

function invalidUrl(option: keyof Hosts, what: string): KisConfigError {
  return new KisConfigError({ option, message: `Option "${option}" ${what}` })
}
