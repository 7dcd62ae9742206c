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
  | 'order'

export interface ErrorCodeFacts {
  readonly topic: ErrorTopic
  /** What to do, in a sentence. */
  readonly remedy: string
  /** The request was refused before anything was executed, orders included. */
  readonly isRefusal: boolean
}

const refused = (topic: ErrorTopic, remedy: string): ErrorCodeFacts => ({ topic, remedy, isRefusal: true })
const doubtful = (topic: ErrorTopic, remedy: string): ErrorCodeFacts => ({ topic, remedy, isRefusal: false })

const CHECK_KEY = 'Check the app key and secret, and that they belong to this environment.'
const LOOK_UP = 'Look the order up (open orders and executions) before doing anything else.'
const FIX_INPUT = 'Check the values sent; every declared key must be present, decimals only where they are allowed.'

/** KIS codes with a meaning for programs. A code that is not here is judged by `rt_cd` and the HTTP status. */
export const ERROR_CODES: Readonly<Record<string, ErrorCodeFacts>> = {
  EGW00103: refused('auth', CHECK_KEY),
  EGW00105: refused('auth', `${CHECK_KEY} A trailing newline in the secret is a common cause.`),
  EGW00121: refused('token', 'The access token is dead; a new one is needed.'),
  EGW00122: refused('token', 'The access token is unknown; a new one is needed.'),
  EGW00123: refused('token', 'The access token has expired; a new one is needed.'),
  EGW00131: refused('input', 'The hashkey does not match the body.'),
  EGW00132: refused('input', FIX_INPUT),
  EGW00133: refused('token-rate-limit', 'A token may be issued once a minute per app key: share it through a store.'),
  EGW00201: refused(
    'rate-limit',
    'Too many calls in one second: lower the limiter or stop other programs on this app key.',
  ),
  EGW00215: refused('ledger-rate-limit', 'Too many account and order calls in one second.'),
  EGW00202: doubtful('routing', 'A fault or maintenance at KIS: try later.'),
  EGW00203: doubtful('routing', 'A fault or maintenance at KIS: try later.'),
  EGW00204: doubtful('routing', 'A fault at KIS: try later.'),
  EGW00300: doubtful('routing', 'A fault or maintenance at KIS: try later.'),
  EGW00301: doubtful('timeout', `KIS timed out inside. ${LOOK_UP}`),
  EGW00302: doubtful('timeout', `KIS timed out inside. ${LOOK_UP}`),
  EGW00205: refused('auth', 'The authorization header was not accepted for this TR id and host.'),
  EGW00206: refused('auth', 'This app key has no permission for the API.'),
  EGW00304: refused('auth', CHECK_KEY),
  EGW02004: refused('auth', 'A paper key was used on the real host: create the client with env: "paper".'),
  EGW02005: refused('auth', 'A real key was used on the paper host: create the client with env: "real".'),
  EGW02006: refused('paper', 'This TR does not exist in paper trading.'),
  IGW00007: refused('input', FIX_INPUT),
  OPSQ0002: refused('input', 'This host does not know the TR id.'),
  OPSQ2000: refused('account', 'Check that the account number belongs to this app key.'),
  OPSQ2001: refused('input', FIX_INPUT),
  OPSQ2002: refused('input', FIX_INPUT),
  MCA05918: refused('input', 'Check the symbol.'),
  APAC0081: refused('account', 'Check the account number and product code.'),
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
