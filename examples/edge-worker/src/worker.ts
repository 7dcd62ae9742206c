import { createMemoryStore, KisError } from '@kis/core'
import { type MasterReader, openReader } from '@kis/market-master/reader'
import { createRestClient, type RestClient } from '@kis/rest'
import { inquirePrice } from '@kis/rest/domestic-stock'
import wasm from 'sql.js/dist/sql-wasm.wasm'
import { createKvStore, type Kv } from './kv-store.js'
import { Problem } from './problem.js'

/** What wrangler.jsonc binds; app key and secret are secrets (`wrangler secret put`). */
export interface Env {
  /** Holds the snapshot of the symbol files (종목 마스터) under `symbols`, and the access token. */
  readonly KV: Kv
  readonly KIS_ENV: 'real' | 'paper'
  readonly KIS_APP_KEY: string
  readonly KIS_APP_SECRET: string
  /** Where the simulator listens; left out, KIS is asked. */
  readonly KIS_BASE_URL?: string | undefined
}

const MOST_CHARACTERS = 60
const USAGE = 'There are /search?q=삼성 and /quote/005930.'
/** Kept from one request to the next, for as long as the runtime keeps this worker. */
const kept: { symbols?: MasterReader } = {}
const { lease } = createMemoryStore()

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    try {
      return Response.json(await answer(new URL(request.url), env))
    } catch (error) {
      if (error instanceof Problem) return Response.json({ error: error.message }, { status: error.status })
      if (!KisError.isInstance(error)) throw error
      // Messages of KisError name what was asked and what to do, never a key or a token.
      const status = error.isRetryable ? 503 : 502
      return Response.json({ error: error.message, code: error.code }, { status })
    }
  },
}

async function answer({ pathname, searchParams }: URL, env: Env): Promise<unknown> {
  if (pathname === '/search') return search(searchParams.get('q') ?? '', env)
  if (pathname.startsWith('/quote/')) return quote(pathname.slice('/quote/'.length), env)
  throw new Problem(404, `There is nothing at ${pathname}. ${USAGE}`)
}

/** By name, code or initials (초성). What is nonsense finds nothing. */
async function search(text: string, env: Env): Promise<unknown> {
  if (text.trim() === '' || text.length > MOST_CHARACTERS)
    throw new Problem(
      400,
      `Give q, one to ${MOST_CHARACTERS} characters of a name, a code or initials: /search?q=ㅅㅅㅈㅈ`,
    )
  const symbols = await openSymbols(env)
  const rows = await symbols.search(text, { markets: ['kospi', 'kosdaq'], limit: 10 })
  return rows.map(({ code, name, market, kind }) => ({ code, name, market, kind }))
}

async function quote(code: string, env: Env): Promise<unknown> {
  if (!/^[0-9A-Z]{6,9}$/.test(code))
    throw new Problem(400, `"${code.slice(0, 40)}" is no symbol (종목코드). Six characters such as /quote/005930`)
  const params = { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: code } as const
  const { output } = await inquirePrice(clientOf(env), params)
  if (!output.stck_prpr) throw new Problem(404, `KIS knows no price of ${code}. Find symbols with /search?q=`)
  const { stck_prpr: price, prdy_vrss: change, prdy_ctrt: changeRate, acml_vol: volume } = output
  return { code, price, change, changeRate, volume }
}

async function openSymbols({ KV }: Env): Promise<MasterReader> {
  if (kept.symbols) return kept.symbols
  const bytes = await KV.get('symbols', 'arrayBuffer')
  if (!bytes) throw new Problem(503, 'No snapshot is stored yet: see "snapshot" in the README.')
  kept.symbols = await openReader(new Uint8Array(bytes), { wasm })
  return kept.symbols
}

/** One for each request: in a worker, none may wait for what another one has asked for. They share the token by way of the store. */
function clientOf({ KV, KIS_ENV, KIS_APP_KEY, KIS_APP_SECRET, KIS_BASE_URL }: Env): RestClient {
  const credentials = { appKey: KIS_APP_KEY, appSecret: KIS_APP_SECRET }
  return createRestClient({ env: KIS_ENV, credentials, store: createKvStore(KV, lease), baseUrl: KIS_BASE_URL })
}
