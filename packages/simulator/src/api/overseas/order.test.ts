import type { Environment } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { ACCOUNT, createRawClient, type Loose, PATHS } from '../../__fixtures__/raw-client.js'
import { createSimulator } from '../../simulator.js'

async function setUp(env: Environment = 'real') {
  const simulator = createSimulator({ env, clock: createVirtualClock(), limits: { callsPerSecond: 1000 } })
  const client = createRawClient(simulator)
  await client.token()
  return { simulator, client }
}

const outcome = (reply: { status: number; json: Loose }) => [reply.status, reply.json.rt_cd, reply.json.msg_cd]

describe('US orders', () => {
  const BODY = {
    ...ACCOUNT,
    OVRS_EXCG_CD: 'NASD',
    PDNO: 'AAPL',
    ORD_QTY: '1',
    OVRS_ORD_UNPR: '500.00',
    CTAC_TLNO: '',
    MGCO_APTM_ODNO: '',
    ORD_SVR_DVSN_CD: '0',
    ORD_DVSN: '00',
  }

  it.each([
    ['real', 'TTTT1002U', 'TTTT1006U'],
    ['real', 'JTTT1002U', 'JTTT1006U'],
    ['paper', 'VTTT1002U', 'VTTT1001U'],
  ] as const)('fill when the price allows (%s, %s, %s)', async (env, buy, sell) => {
    const { client, simulator } = await setUp(env)
    expect(outcome(await client.order(sell, PATHS.overseasOrder, BODY))[1]).toBe(env === 'real' ? '7' : '1')
    const { json } = await client.order(buy, PATHS.overseasOrder, BODY)
    expect(json).toMatchObject({ rt_cd: '0', output: { KRX_FWDG_ORD_ORGNO: '01790' } })
    expect(simulator.state().overseasOrders).toEqual({ filled: 1, open: 0 })
    const sale = await client.order(sell, PATHS.overseasOrder, { ...BODY, OVRS_ORD_UNPR: '1.00' })
    expect(sale.json.rt_cd).toBe('0')
  })

  it('wait below the market', async () => {
    const { client, simulator } = await setUp()
    await client.order('TTTT1002U', PATHS.overseasOrder, { ...BODY, OVRS_ORD_UNPR: '100.25' })
    expect(simulator.state().overseasOrders).toEqual({ filled: 0, open: 1 })
  })

  it('are refused for an unknown symbol, too little money, and a malformed price', async () => {
    const { client } = await setUp()
    const place = async (body: Record<string, string>) =>
      outcome(await client.order('TTTT1002U', PATHS.overseasOrder, { ...BODY, ...body }))
    expect(await place({ PDNO: 'NOPE' })).toEqual([200, '7', 'APBK0656'])
    expect(await place({ ORD_QTY: '201' })).toEqual([200, '7', 'APBK0952'])
    expect(await place({ OVRS_ORD_UNPR: '1e3' })).toEqual([500, '1', 'IGW00007'])
  })
})
