import { createVirtualClock } from '@kis/core/testing'
import { columnsOf } from '@kis/realtime'
import { describe, expect, it } from 'vitest'
import { ACCOUNT, createRawClient, NO_FEES, PATHS } from '../__fixtures__/raw-client.js'
import { openRawSocket } from '../__fixtures__/raw-socket.js'
import type { SimulatorOptions } from '../options.js'
import { createSimulator } from '../simulator.js'
import { streamSpecOf } from './frames/stream-specs.js'

async function setUp(options: Partial<SimulatorOptions> = {}) {
  // 10:00 on a Friday in Korea.
  const clock = createVirtualClock({ now: Date.UTC(2026, 10, 20, 1), settle: 'promises' })
  const limits = { callsPerSecond: 100_000 }
  const simulator = createSimulator({ env: 'real', clock, fees: NO_FEES, limits, ...options })
  const client = createRawClient(simulator)
  await client.token()
  const socket = openRawSocket(simulator, await client.approval())
  /** What a stream has said so far, by the names of its columns in lower case. */
  const told = (trId: string): Record<string, string>[] => {
    const spec = streamSpecOf(trId)
    const layout = spec?.layouts[0]
    if (!spec || !layout) throw new Error(`There is no stream ${trId}.`)
    const names = columnsOf(spec, layout).map((name) => name.toLowerCase())
    return socket
      .records(trId, layout.width)
      .map((fields) => Object.fromEntries(names.map((name, index) => [name, fields[index] ?? ''])))
  }
  return { clock, client, socket, told }
}

/** Whether every record's volume is that of the one before and its own trade. */
function addsUp(records: readonly Record<string, string>[], volume: string, quantity: string): boolean {
  return records.every(
    (record, index) =>
      index === 0 || Number(record[volume]) - Number(records[index - 1]?.[volume]) === Number(record[quantity]),
  )
}

describe('a stream of what orders can be given for', () => {
  it('has the prices of quotes abroad, by day and by night, and leaves no trade out', async () => {
    const { clock, client, socket, told } = await setUp()
    socket.register('HDFSCNT0', 'DNASAAPL')
    socket.register('HDFSCNT0', 'RBAQAAPL')
    await clock.advance(30_000)
    const { json } = await client.get('HHDFS00000300', PATHS.overseasPrice, { AUTH: '', EXCD: 'NAS', SYMB: 'AAPL' })
    const all = told('HDFSCNT0')
    for (const key of ['DNASAAPL', 'RBAQAAPL']) {
      const records = all.filter((record) => Object.values(record)[0] === key)
      expect(records.length).toBeGreaterThan(10)
      expect(addsUp(records, 'tvol', 'evol')).toBe(true)
      const { last, sign, diff, tvol, tamt } = records.at(-1) ?? {}
      expect({ last, sign, diff, tvol, tamt }).toMatchObject({
        ...{ last: json.output?.last, sign: json.output?.sign, diff: json.output?.diff },
        ...{ tvol: json.output?.tvol, tamt: json.output?.tamt },
      })
    }
  })

  it('tells of the trades that an order in a future makes, whenever it comes', async () => {
    const { clock, client, socket, told } = await setUp({ tick: 60_000 })
    socket.register('H0IFCNT0', '101W12')
    socket.register('H0IFASP0', '101W12')
    // Right after the stream has spoken, at the same moment.
    await clock.advance(500)
    const { json } = await client.order('TTTO1101U', '/uapi/domestic-futureoption/v1/trading/order', {
      ...{ ...ACCOUNT, ORD_PRCS_DVSN_CD: '02', SLL_BUY_DVSN_CD: '02', SHTN_PDNO: '101W12', ORD_QTY: '3' },
      ...{ UNIT_PRICE: '0', NMPR_TYPE_CD: '', KRX_NMPR_CNDT_CD: '', ORD_DVSN_CD: '02' },
    })
    expect(json.rt_cd).toBe('0')
    const best = told('H0IFASP0').at(-1)?.futs_askp1
    expect(Number(best)).toBeGreaterThan(300)
    await clock.advance(5_000)
    const records = told('H0IFCNT0')
    expect(records.reduce((sum, record) => sum + Number(record.last_cnqn), 0)).toBe(3)
    expect(records[0]?.futs_prpr).toBe(best)
    expect(addsUp(records, 'acml_vol', 'last_cnqn')).toBe(true)
  })

  it('has the prices at which bonds are bought', async () => {
    const { clock, client, socket, told } = await setUp({ tick: 60_000 })
    socket.register('H0BJASP0', 'KR103502GE12')
    socket.register('H0BJCNT0', 'KR103502GE12')
    await clock.advance(500)
    const asked = Number(told('H0BJASP0').at(-1)?.askp1)
    const { json } = await client.order('TTTC0952U', '/uapi/domestic-bond/v1/trading/buy', {
      ...{ ...ACCOUNT, PDNO: 'KR103502GE12', ORD_QTY2: '10', BOND_ORD_UNPR: String(asked), SAMT_MKET_PTCI_YN: 'N' },
      ...{ BOND_RTL_MKET_YN: 'N', IDCR_STFNO: '', MGCO_APTM_ODNO: '', ORD_SVR_DVSN_CD: '0', CTAC_TLNO: '' },
    })
    expect(json.rt_cd).toBe('0')
    await clock.advance(1_000)
    const [bought] = told('H0BJCNT0')
    expect([Number(bought?.stck_prpr), Number(bought?.cntg_vol)]).toEqual([asked, 10])
  })

  it('is silent while its market is closed', async () => {
    const { clock, socket, told } = await setUp({ session: 'calendar' })
    await clock.advance(7 * 3_600_000)
    socket.register('H0BJCNT0', 'KR103502GE12')
    socket.register('H0BJASP0', 'KR103502GE12')
    await clock.advance(30_000)
    expect([...told('H0BJCNT0'), ...told('H0BJASP0')]).toEqual([])
  })
})
