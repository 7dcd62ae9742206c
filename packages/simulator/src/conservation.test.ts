import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import {
  ACCOUNT,
  BALANCE,
  createRawClient,
  HISTORY,
  type Loose,
  NO_FEES,
  PATHS,
  QUOTE,
} from './__fixtures__/raw-client.js'
import { openRawSocket } from './__fixtures__/raw-socket.js'
import { runWorkload } from './__fixtures__/workload/run-workload.js'
import { createRandom } from './random.js'
import { createSimulator } from './simulator.js'

const CODES = ['005930', '000660', '035720', '112040']
const ORDERS = 3000
const STARTING_CASH = 100_000_000

const rows = (value: Loose | undefined): readonly Loose[] => value as unknown as readonly Loose[]

/** A random trader that keeps its own books, from notices alone. */
describe('a random workload', () => {
  it('adds up to the last won: notices, lists, balance and cash tell the same story', async () => {
    const clock = createVirtualClock({ settle: 'promises' })
    const simulator = createSimulator({ env: 'real', clock, fees: NO_FEES, limits: { callsPerSecond: 1_000_000 } })
    const client = createRawClient(simulator)
    await client.token()
    const socket = openRawSocket(simulator, await client.approval())
    socket.register('H0STCNI0', 'hts001')
    const random = createRandom('workload')
    const open = new Map<string, string>()

    const bookOf = async (code: string) =>
      (await client.get('FHKST01010200', PATHS.book, { ...QUOTE, FID_INPUT_ISCD: code })).json.output1 ?? {}

    for (let index = 0; index < ORDERS; index++) {
      const code = CODES[random.int(0, CODES.length - 1)] ?? '005930'
      const book = await bookOf(code)
      expect(Number(book.bidp1)).toBeLessThan(Number(book.askp1))
      const level = random.int(1, 5)
      const isBuy = random.chance(0.55)
      const price = String(book[`${random.chance(0.5) ? 'askp' : 'bidp'}${level}`])
      const kind = random.chance(0.25) ? '01' : random.chance(0.1) ? '11' : '00'
      const [original] = [...open.keys()].slice(random.int(0, Math.max(open.size - 1, 0)))
      if (original && random.chance(0.3)) {
        const action = random.chance(0.5) ? '01' : '02'
        const originalCode = open.get(original) ?? code
        const amended = await bookOf(originalCode)
        const { json } = await client.order('TTTC0013U', PATHS.change, {
          ...ACCOUNT,
          KRX_FWDG_ORD_ORGNO: '',
          ORGN_ODNO: original,
          ORD_DVSN: '00',
          RVSE_CNCL_DVSN_CD: action,
          ORD_QTY: '0',
          ORD_UNPR: String(amended[`bidp${level}`]),
          QTY_ALL_ORD_YN: 'Y',
        })
        if (String(json.rt_cd) === '0' || String(json.msg_cd) === 'APBK0344') open.delete(original)
        if (String(json.rt_cd) === '0' && action === '01') open.set(String(json.output?.ODNO), originalCode)
      } else {
        const { json } = await client.order(isBuy ? 'TTTC0012U' : 'TTTC0011U', PATHS.order, {
          ...ACCOUNT,
          PDNO: code,
          ORD_DVSN: kind,
          ORD_QTY: String(random.int(1, 12)),
          ORD_UNPR: kind === '01' ? '0' : price,
        })
        if (String(json.rt_cd) === '0') open.set(String(json.output?.ODNO), code)
        else expect(['APBK0952', 'APBK0400']).toContain(json.msg_cd)
      }
      if (random.chance(0.3)) await clock.advance(random.int(1, 600))
    }
    await clock.advance(1000)

    // The books of the trader.
    let cash = STARTING_CASH
    const holdings: Record<string, number> = {}
    const filled = new Map<string, number>()
    const quantities = new Map<string, number>()
    for (const notice of socket.records('H0STCNI0', 23)) {
      const [, , number = '', , side, , , , code = '', quantity, price] = notice
      const isFill = notice[13] === '2'
      if (!isFill) {
        if (notice[14] !== '3') quantities.set(number, Number(quantity))
        continue
      }
      // No fill comes before its order was accepted, and none beyond its quantity.
      expect(quantities.has(number)).toBe(true)
      filled.set(number, (filled.get(number) ?? 0) + Number(quantity))
      expect(filled.get(number)).toBeLessThanOrEqual(quantities.get(number) ?? 0)
      const amount = Number(quantity) * Number(price)
      cash += side === '01' ? amount : -amount
      holdings[code] = (holdings[code] ?? 0) + (side === '01' ? -Number(quantity) : Number(quantity))
      expect(holdings[code]).toBeGreaterThanOrEqual(0)
    }
    expect(filled.size).toBeGreaterThan(500)

    const balance = (await client.get('TTTC8434R', PATHS.balance, BALANCE)).json
    expect(Number(balance.output2?.[0]?.prvs_rcdl_excc_amt)).toBe(cash)
    expect(Number(balance.output2?.[0]?.dnca_tot_amt)).toBe(STARTING_CASH)
    expect(Object.fromEntries(rows(balance.output1).map((row) => [row.pdno, Number(row.hldg_qty)]))).toEqual(holdings)

    // The list of the day, page by page, says of every order what the notices said.
    const orders: Loose[] = []
    for (let cursor = ''; ; ) {
      const { json } = await client.get('TTTC0081R', PATHS.history, { ...HISTORY, CTX_AREA_NK100: cursor })
      orders.push(...rows(json.output1))
      cursor = String(json.ctx_area_nk100).trim()
      if (cursor === '') break
    }
    let reserved = 0
    for (const order of orders) {
      expect(Number(order.tot_ccld_qty)).toBe(filled.get(String(order.odno)) ?? 0)
      const left = Number(order.rmn_qty)
      expect(left).toBeGreaterThanOrEqual(0)
      const isBuy = String(order.sll_buy_dvsn_cd) === '02'
      const kind = String(order.ord_dvsn_cd)
      if (isBuy && kind === '00') reserved += left * Number(order.ord_unpr)
      const average = Number(order.avg_prvs)
      if (average > 0 && kind !== '01') {
        const limit = Number(order.ord_unpr)
        expect(isBuy ? average <= limit : average >= limit).toBe(true)
      }
    }
    const account = simulator.state().accounts[0]
    expect(account?.orderableCash).toBe(cash - reserved)
    const unfilled = orders.filter((order) => Number(order.rmn_qty) > 0)
    expect(unfilled).toHaveLength(simulator.state().orders.open)

    // With everything cancelled nothing stays reserved.
    for (const order of unfilled) {
      const { json } = await client.order('TTTC0013U', PATHS.change, {
        ...ACCOUNT,
        KRX_FWDG_ORD_ORGNO: '',
        ORGN_ODNO: order.odno,
        ORD_DVSN: '00',
        RVSE_CNCL_DVSN_CD: '02',
        ORD_QTY: '0',
        ORD_UNPR: '0',
        QTY_ALL_ORD_YN: 'Y',
      })
      expect(json.rt_cd).toBe('0')
    }
    expect(simulator.state()).toMatchObject({ orders: { open: 0 }, accounts: [{ orderableCash: cash }] })
  }, 60_000)
})

/** `packages/simulator/bench/orders.ts` runs the same with 100,000 orders, in about a minute of processor time. */
const WORKLOAD = 20_000

describe('a workload over days, of every kind, at home and abroad, with amendments and nonsense', () => {
  it('adds up to the last won: whatever REST tells is what the notices told, and no book is ever crossed', async () => {
    const report = await runWorkload({ orders: WORKLOAD })
    expect(report).toMatchObject({ sent: WORKLOAD, audits: 10 })
    expect(report.days).toBeGreaterThan(1)
    expect(report.listed).toBe(report.accepted)
    expect(report.fills).toBeGreaterThan(WORKLOAD / 4)
    expect(report.onCredit).toBeGreaterThan(WORKLOAD / 20)
    expect(report.lots).toBeGreaterThan(30)
    // Every reason to refuse was met.
    expect(Object.keys(report.refusals).sort()).toEqual([
      ...['APBK0344', 'APBK0345', 'APBK0400', 'APBK0506', 'APBK0507', 'APBK0656', 'APBK0952', 'APBK1943'],
    ])
  }, 180_000)
})

describe('a day by the calendar', () => {
  it('adds up, from the pre-market to the end of the after-market; then nothing is open and nothing reserved', async () => {
    const kst = (text: string): number => Date.parse(`2026-11-20T${text}+09:00`)
    const clock = createVirtualClock({ now: kst('07:59:00'), settle: 'promises' })
    const fills: string[][] = []
    const simulator = createSimulator({
      ...{ env: 'real', clock, session: 'calendar', tick: 5000, holdings: 4, fees: NO_FEES },
      limits: { callsPerSecond: 1_000_000 },
      onRecord({ trId, text }) {
        const fields = text.split('^')
        if (trId === 'H0STCNI0' && fields[13] === '2') fills.push(fields)
      },
    })
    const client = createRawClient(simulator)
    await client.token()
    const random = createRandom('day')
    const balance = async () => (await client.get('TTTC8434R', PATHS.balance, BALANCE)).json
    const start = await balance()
    const codes = rows(start.output1).map((row) => String(row.pdno))
    const kinds = ['00', '00', '00', '01', '02', '03', '04', '05', '06', '11', '12', '21', '22', '27', '41', '42', '44']
    const taken = new Map<string, number>()
    while (clock.now() < kst('19:59:00')) {
      const code = codes[random.int(0, codes.length - 1)] ?? ''
      const quote = (await client.get('FHKST01010100', PATHS.price, { ...QUOTE, FID_INPUT_ISCD: code })).json.output
      const last = Number(quote?.stck_prpr)
      const tick = Number(quote?.aspr_unit)
      const kind = kinds[random.int(0, kinds.length - 1)] ?? '00'
      const price = String(last + random.int(-4, 4) * tick)
      const { json } = await client.order(random.chance(0.6) ? 'TTTC0012U' : 'TTTC0011U', PATHS.order, {
        ...{ ...ACCOUNT, PDNO: code, ORD_DVSN: kind, ORD_QTY: String(random.int(1, 5)) },
        ORD_UNPR: ['00', '02', '11', '12', '22', '27', '41', '42'].includes(kind) ? price : '0',
        CNDT_PRIC: kind === '22' ? price : '',
        EXCG_ID_DVSN_CD: ['KRX', 'NXT', 'SOR'][random.int(0, 2)],
      })
      if (String(json.rt_cd) === '0') taken.set(kind, (taken.get(kind) ?? 0) + 1)
      await clock.advance(random.int(1, 30_000))
    }
    // All that can be ordered in a day was.
    expect([...taken.keys()].sort()).toEqual([...new Set(kinds)].sort())
    await clock.advanceTo(kst('20:00:10'))
    const end = await balance()
    const flow = fills.reduce((sum, [, , , , side, , , , , quantity, price]) => {
      const amount = Number(quantity) * Number(price)
      return sum + (side === '01' ? amount : -amount)
    }, 0)
    expect(fills.length).toBeGreaterThan(200)
    expect(Number(end.output2?.[0]?.prvs_rcdl_excc_amt)).toBe(STARTING_CASH + flow)
    for (const row of rows(end.output1)) {
      const before = rows(start.output1).find((one) => one.pdno === row.pdno)
      const moved = fills
        .filter((fill) => fill[8] === String(row.pdno))
        .reduce((sum, fill) => sum + (fill[4] === '01' ? -1 : 1) * Number(fill[9]), 0)
      expect(Number(row.hldg_qty)).toBe(Number(before?.hldg_qty) + moved)
      expect(row.ord_psbl_qty).toBe(row.hldg_qty)
    }
    const cash = STARTING_CASH + flow
    expect(simulator.state()).toMatchObject({ orders: { open: 0 }, accounts: [{ orderableCash: cash }] })
  }, 60_000)
})
