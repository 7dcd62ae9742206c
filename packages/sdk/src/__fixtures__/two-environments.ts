import { createAuth } from '@kis/auth'
import {
  type Clock,
  createMemoryStore,
  type Environment,
  type HttpRequest,
  type HttpTransport,
  type Logger,
  sleep,
} from '@kis/core'
import { createVirtualClock, type VirtualClock } from '@kis/core/testing'
import { createRestClient, type RestClient } from '@kis/rest'
import { type Account, createAccount } from '@kis/trading'
import type { Dice } from './dice.js'
import { START } from './virtual-world.js'

/** The same two numbers in both environments: only the environment tells them apart. */
export const NUMBERS = ['11111111-01', '22222222-01'] as const
export const ENVIRONMENTS = ['real', 'paper'] as const

export interface Seat {
  readonly env: Environment
  readonly number: (typeof NUMBERS)[number]
  readonly account: Account
  /** What the server says of this account, and of no other: its cash, and how its order numbers begin. */
  readonly mark: number
}

/** One request as the server saw it. */
export interface Seen {
  readonly host: string
  readonly trId: string
  readonly appKey: string
  readonly authorization: string
  readonly number: string
  readonly symbol: string | undefined
}

export interface TwoEnvironments {
  readonly clock: VirtualClock
  readonly seats: readonly Seat[]
  /** Every request to an account, in the order in which they arrived. */
  readonly seen: readonly Seen[]
}

const HOSTS: Readonly<Record<string, Environment>> = {
  'openapi.koreainvestment.com:9443': 'real',
  'openapivts.koreainvestment.com:29443': 'paper',
}

/**
 * Two environments, in each two accounts, on one transport, one store and one clock. The server answers every account by what it alone knows,
 * after a pause of its own, so that whatever is mixed up shows in the answers.
 */
export async function createTwoEnvironments(dice: Dice): Promise<TwoEnvironments> {
  const clock = createVirtualClock({ now: START, settle: 'promises' })
  const seen: Seen[] = []
  const http = scriptedServer(clock, dice, seen)
  const store = createMemoryStore({ clock })
  const seats: Seat[] = []
  for (const env of ENVIRONMENTS) {
    const auth = createAuth({ env, credentials: keysOf(env), store, http, clock, logger: SILENT })
    await clock.until(auth.authorize())
    const limits = { callsPerWindow: 100_000, ledgerCallsPerWindow: 100_000 }
    const client = createRestClient({ env, auth, http, clock, logger: SILENT, limits, random: () => dice.next() })
    for (const number of NUMBERS) {
      seats.push({ env, number, mark: markOf(env, number), account: accountOf(client.withAccount(number)) })
    }
  }
  // WebCrypto works beside the virtual clock: what needs it is done before time moves.
  for (const { account } of seats) await account.orders.find('none')
  return { clock, seats, seen }

  function accountOf(rest: RestClient): Account {
    return createAccount({
      ...{ rest, clock, store, logger: SILENT, allowRealOrders: true, random: () => dice.next() },
      realtime: () => {
        throw new Error('Nothing is watched here.')
      },
      skipChecks: ['session', 'limits'],
      risk: { maxOrdersPerMinute: null, priceCollar: null, maxNotional: null },
    })
  }
}

/** A number that only this account of this environment has. */
export function markOf(env: Environment, number: string): number {
  return 1_000 + 100 * ENVIRONMENTS.indexOf(env) + 10 * (NUMBERS as readonly string[]).indexOf(number)
}

export function keysOf(env: Environment) {
  return { appKey: `${env.toUpperCase()}KEY`.padEnd(36, 'k'), appSecret: `${env}secret`.padEnd(180, 's') }
}

function scriptedServer(clock: Clock, dice: Dice, seen: Seen[]): HttpTransport {
  let orders = 0
  return {
    async request(request) {
      const { url, headers = {} } = request
      const { host, pathname } = new URL(url)
      const env = HOSTS[host]
      if (!env) throw new Error(`Nobody lives at ${host}.`)
      if (pathname === '/oauth2/tokenP') {
        const { appkey } = JSON.parse(request.body ?? '{}') as { readonly appkey?: string }
        return reply({ access_token: `token-of-${appkey}`, token_type: 'Bearer', expires_in: 86_400 })
      }
      const wire = wireOf(request)
      const trId = headers.tr_id ?? ''
      const number = `${wire.CANO}-${wire.ACNT_PRDT_CD}`
      const { appkey = '', authorization = '' } = headers
      seen.push({ host, trId, appKey: appkey, authorization, number, symbol: wire.PDNO })
      const mark = markOf(env, number)
      const number10 = `${mark}${String(++orders).padStart(6, '0')}`
      await sleep(clock, dice.int(0, 40))
      return reply({ rt_cd: '0', msg_cd: '', msg1: '', ...bodyOf(trId.replace(/^V/, 'T'), mark, number10) })
    },
    async close() {},
  }
}

function bodyOf(trId: string, mark: number, number: string): object {
  switch (trId) {
    case 'TTTC8434R':
      return { ctx_area_fk100: '', ctx_area_nk100: '', output1: [], output2: [{ dnca_tot_amt: String(mark) }] }
    case 'TTTC8908R':
      return { output: { ord_psbl_cash: String(mark), nrcvb_buy_amt: String(mark) } }
    case 'TTTC0011U':
    case 'TTTC0012U':
    case 'TTTC0013U':
      return { output: { KRX_FWDG_ORD_ORGNO: '06010', ODNO: number, ORD_TMD: '100000' } }
    default:
      throw new Error(`No answer is scripted for ${trId}.`)
  }
}

function wireOf({ method, url, body }: HttpRequest): Readonly<Record<string, string>> {
  return method === 'GET' ? Object.fromEntries(new URL(url).searchParams) : JSON.parse(body ?? '{}')
}

function reply(body: object) {
  return { status: 200, headers: { tr_cont: 'D' }, body: new TextEncoder().encode(JSON.stringify(body)) }
}

const SILENT: Logger = { debug() {}, info() {}, warn() {}, error() {} }
