import { createVirtualClock } from '@kis/core/testing'
import { createRandom } from '../../random.js'
import { createSimulator } from '../../simulator.js'
import { createRawClient } from '../raw-client.js'
import { audit, auditHistory } from './audit.js'
import { type FillRule, must, NoticeBook } from './notice-book.js'
import { readNotices } from './notice-reader.js'
import { RandomTrader } from './trader.js'

export interface WorkloadOptions {
  readonly orders: number
  readonly seed?: string | undefined
  /** REST and notices are compared after so many orders. */
  readonly auditEvery?: number | undefined
  readonly onProgress?: ((progress: { readonly sent: number; readonly events: number }) => void) | undefined
}

export interface WorkloadReport {
  readonly sent: number
  readonly accepted: number
  readonly refusals: Readonly<Record<string, number>>
  readonly notices: number
  readonly fills: number
  /** Orders, amendments and cancellations in the lists of REST. */
  readonly listed: number
  readonly audits: number
  readonly days: number
  /** Orders on credit that were taken, and loans that were told of. */
  readonly onCredit: number
  readonly lots: number
}

const ACCOUNTS = ['12345678', '22345678', '32345678', '42345678']
const KOSDAQ: ReadonlySet<string> = new Set(['112040', '293490'])

/**
 * Orders at random, and compares what REST tells with what the notices told, again and again. Time passes all the while, also over days.
 *
 * @throws BrokenPromise when anything does not add up.
 */
export async function runWorkload(options: WorkloadOptions): Promise<WorkloadReport> {
  const { orders, auditEvery = 2_000, seed = 'workload', onProgress } = options
  const clock = createVirtualClock({ now: Date.UTC(2026, 10, 20, 1), settle: 'promises' })
  const simulator = createSimulator({
    ...{ env: 'real', seed, clock, tick: 20_000, noticeTiming: 'mixed' },
    limits: { callsPerSecond: 10_000_000, tokenIntervalMs: 0 },
  })
  const client = createRawClient(simulator)
  await client.token()
  const book = new NoticeBook(fillRule)
  const socket = readNotices(simulator, await client.approval(), (event) => book.take(event))
  const random = createRandom(`${seed}/trader`)
  const trader = new RandomTrader({ client, random, book, accounts: ACCOUNTS })
  const days: string[] = []
  let audits = 0

  async function beginDay(): Promise<void> {
    book.turnTo(clock.now())
    if (days.at(-1) === book.day) return
    days.push(book.day)
    // Tokens live for a day.
    await client.token()
    await trader.learnLimits()
  }

  /** Lets time pass, and stops where a day ends: what happens on a day belongs to its books. */
  async function pass(ms: number): Promise<void> {
    const end = clock.now() + ms
    const turn = dayEndAfter(clock.now())
    if (end >= turn) {
      await clock.advanceTo(turn - 1)
      book.turnTo(turn)
      await clock.advanceTo(turn)
      await beginDay()
    }
    await clock.advanceTo(Math.max(end, clock.now()))
  }

  async function compare(): Promise<void> {
    // Whatever is held back has left by then.
    await pass(10)
    for (const account of ACCOUNTS) await audit({ ...auditing, account, days })
    audits++
  }

  const auditing = {
    client,
    book,
    upperLimits: trader.upperLimits,
    marginRates: trader.marginRates,
    feeOn: (amount: number) => part(amount, 140_527),
  }
  await beginDay()
  for (let sent = 1; sent <= orders; sent++) {
    await trader.act()
    if (random.chance(0.2)) await pass(random.int(1, 30_000))
    if (sent % auditEvery === 0 || sent === orders) {
      await compare()
      onProgress?.({ sent, events: book.events })
    }
  }
  let listed = 0
  for (const account of ACCOUNTS) listed += await auditHistory({ ...auditing, account, days })
  must(socket.isOpen(), () => 'the socket was closed on the way')
  simulator.close()
  return {
    sent: trader.sent,
    accepted: trader.accepted,
    refusals: Object.fromEntries(trader.refusals),
    notices: book.events,
    fills: book.fills,
    ...{ listed, audits, days: days.length },
    ...{ onCredit: trader.onCredit, lots: book.loans.size },
  }
}

/** The charges of KIS's online accounts in 2026, worked out anew. Parts of a unit are dropped from each. */
const fillRule: FillRule = ({ asset, side, code, price, quantity }) => {
  const amount = price * quantity * (asset === 'contract' ? multiplierOf(code) : 1)
  if (asset === 'contract') return { amount, fee: part(amount, 30_000), tax: 0 }
  if (asset === 'overseas') return { amount, fee: part(amount, 2_500_000), tax: 0 }
  const fee = part(amount, 140_527)
  if (side === 'buy') return { amount, fee, tax: 0 }
  const tax = KOSDAQ.has(code) ? part(amount, 2_000_000) : part(amount, 500_000) + part(amount, 1_500_000)
  return { amount, fee, tax }
}

function multiplierOf(code: string): number {
  return code.startsWith('105') ? 500 : 2_500
}

function part(amount: number, billionths: number): number {
  return Number((BigInt(amount) * BigInt(billionths)) / 1_000_000_000n)
}

const HALF_DAY_MS = 12 * 3_600_000
const KST_MS = 9 * 3_600_000
const TWO_HOURS_MS = 2 * 3_600_000

/** The next midnight, or the next two in the afternoon, in Korea. */
function dayEndAfter(now: number): number {
  const local = now + KST_MS + 1
  const midnight = Math.ceil(local / (2 * HALF_DAY_MS)) * 2 * HALF_DAY_MS
  const afternoon = Math.ceil((local - HALF_DAY_MS - TWO_HOURS_MS) / (2 * HALF_DAY_MS)) * 2 * HALF_DAY_MS
  return Math.min(midnight, afternoon + HALF_DAY_MS + TWO_HOURS_MS) - KST_MS
}
