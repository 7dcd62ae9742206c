/** What a refusal is about; decides the class of the error and what may be done about it. */
export type ErrorTopic =
  | 'token'
  | 'auth'
  | 'rate-limit'
  | 'ledger-rate-limit'
  | 'token-rate-limit'
  | 'routing'
  | 'timeout'
  | 'input'
  | 'account'
  | 'paper'

/** What a program can do with one code of KIS (오류 코드). */
export interface ErrorCodeFacts {
  readonly topic: ErrorTopic
  /** What to do, in a sentence. */
  readonly remedy: string
}

// Whole texts: put together from pieces, bundlers would keep them where nobody uses them.
const CHECK_KEY = 'Check the app key and secret, and that they belong to this environment.'
const CHECK_KEY_TEXT =
  'Check the app key and secret, and that they belong to this environment. A trailing newline in the secret is a common cause.'
const LOOK_UP = 'KIS timed out inside. Look the order up (open orders and executions) before doing anything else.'
const FIX_INPUT = 'Check the values sent; every declared key must be present, decimals only where they are allowed.'

/** KIS codes with a meaning for programs. A code that is not here is judged by `rt_cd` and the HTTP status. */
export const ERROR_CODES: Readonly<Record<string, ErrorCodeFacts>> = {
  EGW00103: { topic: 'auth', remedy: CHECK_KEY },
  EGW00105: {
    topic: 'auth',
    remedy: CHECK_KEY_TEXT,
  },
  EGW00121: { topic: 'token', remedy: 'The access token is dead; a new one is needed.' },
  EGW00122: { topic: 'token', remedy: 'The access token is unknown; a new one is needed.' },
  EGW00123: { topic: 'token', remedy: 'The access token has expired; a new one is needed.' },
  EGW00131: { topic: 'input', remedy: 'The hashkey does not match the body.' },
  EGW00132: { topic: 'input', remedy: FIX_INPUT },
  EGW00133: {
    topic: 'token-rate-limit',
    remedy: 'A token may be issued once a minute per app key: share it through a store.',
  },
  EGW00201: {
    topic: 'rate-limit',
    remedy: 'Too many calls in one second: lower the limiter or stop other programs on this app key.',
  },
  EGW00215: { topic: 'ledger-rate-limit', remedy: 'Too many account and order calls in one second.' },
  EGW00202: { topic: 'routing', remedy: 'A fault or maintenance at KIS: try later.' },
  EGW00203: { topic: 'routing', remedy: 'A fault or maintenance at KIS: try later.' },
  EGW00204: { topic: 'routing', remedy: 'A fault at KIS: try later.' },
  EGW00300: { topic: 'routing', remedy: 'A fault or maintenance at KIS: try later.' },
  EGW00301: { topic: 'timeout', remedy: LOOK_UP },
  EGW00302: { topic: 'timeout', remedy: LOOK_UP },
  EGW00205: {
    topic: 'auth',
    remedy: 'The authorization header was not accepted for this TR id and host.',
  },
  EGW00206: { topic: 'auth', remedy: 'This app key has no permission for the API.' },
  EGW00304: { topic: 'auth', remedy: CHECK_KEY },
  EGW02004: {
    topic: 'auth',
    remedy: 'A paper key was used on the real host: create the client with env: "paper".',
  },
  EGW02005: {
    topic: 'auth',
    remedy: 'A real key was used on the paper host: create the client with env: "real".',
  },
  EGW02006: { topic: 'paper', remedy: 'This TR does not exist in paper trading.' },
  IGW00007: { topic: 'input', remedy: FIX_INPUT },
  OPSQ0002: { topic: 'input', remedy: 'This host does not know the TR id.' },
  OPSQ2000: { topic: 'account', remedy: 'Check that the account number belongs to this app key.' },
  OPSQ2001: { topic: 'input', remedy: FIX_INPUT },
  OPSQ2002: { topic: 'input', remedy: FIX_INPUT },
  MCA05918: { topic: 'input', remedy: 'Check the symbol.' },
  APAC0081: { topic: 'account', remedy: 'Check the account number and product code.' },
}

const RETRYABLE: ReadonlySet<ErrorTopic> = new Set([
  'token',
  'rate-limit',
  'ledger-rate-limit',
  'token-rate-limit',
  'routing',
  'timeout',
])

/** Whether the same call may work later, unchanged. */
export function isRetryableTopic(topic: ErrorTopic | undefined): boolean {
  return topic !== undefined && RETRYABLE.has(topic)
}

/** Whether the request was refused before anything was executed, orders included. A fault inside KIS proves nothing. */
export function isRefusalTopic(topic: ErrorTopic): boolean {
  return topic !== 'routing' && topic !== 'timeout'
}

/** What is known of a code; nothing of one that only happens to be called like a member of every object. */
export function errorFactsOf(code: string | undefined): ErrorCodeFacts | undefined {
  return code !== undefined && Object.hasOwn(ERROR_CODES, code) ? ERROR_CODES[code] : undefined
}
