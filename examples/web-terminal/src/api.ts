import type {
  AccountReply,
  BarsReply,
  BarUnitName,
  ErrorReply,
  OrderDraft,
  PlacedReply,
  PreviewReply,
  QuoteReply,
  StartReply,
} from './api-types.js'

/** What the server said no to, or that nobody answered (`UNREACHABLE`). */
export class ApiError extends Error {
  readonly code: string
  readonly korean: string | undefined
  readonly isUncertain: boolean

  constructor({ code, message, korean, isUncertain }: ErrorReply['error'], cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'ApiError'
    this.code = code
    this.korean = korean
    this.isUncertain = isUncertain ?? false
  }
}

/** All that the page asks of its server. */
export interface Api {
  start(): Promise<StartReply>
  master(): Promise<Uint8Array>
  quote(symbol: string, signal: AbortSignal): Promise<QuoteReply>
  bars(symbol: string, unit: BarUnitName, signal: AbortSignal): Promise<BarsReply>
  account(): Promise<AccountReply>
  preview(draft: OrderDraft): Promise<PreviewReply>
  place(previewId: string): Promise<PlacedReply>
  cancel(orderNumber: string): Promise<PlacedReply>
}

export function createApi(fetch: typeof globalThis.fetch): Api {
  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    let response: Response
    try {
      response = await fetch(path, { credentials: 'same-origin', ...init })
    } catch (error) {
      if (init.signal?.aborted) throw error
      throw new ApiError({ code: 'UNREACHABLE', message: 'The server cannot be reached.' }, error)
    }
    if (response.ok) return response
    throw new ApiError(await readError(response))
  }
  const get = async <T>(path: string, signal?: AbortSignal): Promise<T> =>
    (await ask(path, signal ? { signal } : {})).json() as Promise<T>
  const post = async <T>(path: string, body: object): Promise<T> => {
    const headers = { 'content-type': 'application/json' }
    return (await ask(path, { method: 'POST', headers, body: JSON.stringify(body) })).json() as Promise<T>
  }
  return {
    start: () => get('/api/start'),
    master: async () => new Uint8Array(await (await ask('/api/master')).arrayBuffer()),
    quote: (symbol, signal) => get(`/api/quote?symbol=${encodeURIComponent(symbol)}`, signal),
    bars: (symbol, unit, signal) => get(`/api/bars?symbol=${encodeURIComponent(symbol)}&unit=${unit}`, signal),
    account: () => get('/api/account'),
    preview: (draft) => post('/api/orders/preview', draft),
    place: (previewId) => post('/api/orders', { previewId }),
    cancel: (orderNumber) => post('/api/orders/cancel', { orderNumber }),
  }
}

async function readError(response: Response): Promise<ErrorReply['error']> {
  const unknown = { code: 'HTTP', message: `The server answered with HTTP ${response.status}.` }
  const body: Partial<ErrorReply> = await response.json().catch(() => ({}))
  return body.error ?? unknown
}
