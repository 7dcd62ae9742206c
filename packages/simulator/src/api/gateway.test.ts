import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { ACCOUNT, BALANCE, createRawClient, PATHS, QUOTE } from '../__fixtures__/raw-client.js'
import type { SimulatorOptions } from '../options.js'
import { createSimulator } from '../simulator.js'

async function setUp(options: Partial<SimulatorOptions> = {}) {
  const clock = createVirtualClock()
  const simulator = createSimulator({ env: 'real', clock, ...options })
  const client = createRawClient(simulator)
  await client.token()
  return { clock, simulator, client }
}

describe('headers of an answer', () => {
  it('are tr_id, tr_cont and gt_uid in lower case, and nothing in lower case that is no identifier', async () => {
    const { client } = await setUp()
    const { headers } = await client.get('FHKST01010100', PATHS.price, QUOTE)
    expect(headers).toMatchObject({ tr_id: 'FHKST01010100', tr_cont: '', gt_uid: expect.stringMatching(/^\w{32}$/) })
    expect(headers['Content-Type']).toBe('application/json; charset=utf-8')
    for (const name of Object.keys(headers)) {
      if (name === name.toLowerCase()) expect(name).toMatch(/^[a-z_][a-z0-9_]*$/)
    }
  })

  it('are there on refusals too', async () => {
    const { client } = await setUp()
    const { status, headers } = await client.get('NOSUCHTR0001', PATHS.price, QUOTE)
    expect(status).toBe(500)
    expect(headers).toMatchObject({ tr_id: 'NOSUCHTR0001', tr_cont: '', gt_uid: expect.any(String) })
  })
})

describe('routing', () => {
  it('goes by TR id, even when the path is another one', async () => {
    const { client } = await setUp()
    const { json } = await client.get('FHKST01010300', PATHS.price, QUOTE)
    expect(json.output?.[0]).toHaveProperty('stck_cntg_hour')
  })

  it('refuses an unknown TR id, path or method', async () => {
    const { client } = await setUp()
    const codeOf = async (request: Promise<{ json: { msg_cd?: unknown } }>) => (await request).json.msg_cd
    expect(await codeOf(client.get('FHKST99999999', PATHS.price, QUOTE))).toBe('OPSQ0002')
    expect(await codeOf(client.get('', PATHS.price, QUOTE))).toBe('OPSQ0002')
    expect(await codeOf(client.get('FHKST01010100', '/uapi/nowhere', QUOTE))).toBe('EGW00203')
    expect(await codeOf(client.order('FHKST01010100', PATHS.price, QUOTE))).toBe('EGW00203')
    expect(await client.send('GET', '/elsewhere')).toMatchObject({ status: 404 })
  })

  it('names a missing parameter, and takes names of queries in any case', async () => {
    const { client } = await setUp()
    const { json } = await client.get('FHKST01010100', PATHS.price, { FID_COND_MRKT_DIV_CODE: 'J' })
    expect(json).toMatchObject({ rt_cd: '1', msg_cd: 'OPSQ2001', msg1: expect.stringContaining('FID_INPUT_ISCD') })
    const lower = await client.get('FHKST01010100', PATHS.price, {
      fid_cond_mrkt_div_code: 'J',
      fid_input_iscd: '005930',
    })
    expect(lower.json.rt_cd).toBe('0')
  })
})

describe('the other environment', () => {
  it.each([
    ['TTTC8434R', PATHS.balance],
    ['TTTC0084R', PATHS.open],
    ['CTCA0903R', PATHS.holiday],
    ['VTCA0903R', PATHS.holiday],
  ])('%s is no TR of the mock server', async (trId, path) => {
    const { client, simulator } = await setUp({ env: 'paper' })
    const { status, text } = await client.get(trId, path, { ...BALANCE, BASS_DT: '20260105' })
    expect(status).toBe(500)
    expect(text).toBe('{"rt_cd":"1","msg1":"모의투자 TR 이 아닙니다.","msg_cd":"EGW02006"}')
    expect(simulator.state().wrongEnvironmentRequests).toBe(1)
  })

  it('VTTC8434R is none of the real one', async () => {
    const { client } = await setUp()
    expect((await client.get('VTTC8434R', PATHS.balance, BALANCE)).json.msg_cd).toBe('EGW02004')
  })
})

describe('quotas', () => {
  it('holds over any second: 18 calls on the real server', async () => {
    const { client, clock } = await setUp()
    const call = async () => (await client.get('FHKST01010100', PATHS.price, QUOTE)).status
    for (let index = 0; index < 9; index++) expect(await call()).toBe(200)
    await clock.advance(500)
    for (let index = 0; index < 9; index++) expect(await call()).toBe(200)
    expect(await call()).toBe(500)
    await clock.advance(499)
    expect(await call()).toBe(500)
    // The first nine leave the window; refused calls have not counted.
    await clock.advance(1)
    for (let index = 0; index < 9; index++) expect(await call()).toBe(200)
    expect(await call()).toBe(500)
  })

  it('lets one call a second through on the mock server', async () => {
    const { client, clock } = await setUp({ env: 'paper' })
    expect((await client.get('FHKST01010100', PATHS.price, QUOTE)).status).toBe(200)
    await clock.advance(999)
    expect((await client.get('FHKST01010100', PATHS.price, QUOTE)).status).toBe(500)
    await clock.advance(1)
    expect((await client.get('FHKST01010100', PATHS.price, QUOTE)).status).toBe(200)
  })

  it('is refused in the dresses that have been seen', async () => {
    const { client } = await setUp({ limits: { callsPerSecond: 1 } })
    await client.get('FHKST01010100', PATHS.price, QUOTE)
    const seen = new Set<string>()
    for (let index = 0; index < 60; index++) seen.add((await client.get('FHKST01010100', PATHS.price, QUOTE)).text)
    const dresses = [
      '{"rt_cd":"1","msg1":"초당 거래건수를 초과하였습니다.","message":"EGW00201"}',
      '{"rt_cd":"1","msg1":"초당 거래건수를 초과하였습니다.","msg_cd":"EGW00201"}',
      '{"rt_cd":"1","msg1":"초당 거래건수를 초과하였습니다.","msg_cd":"EGW00201","message":"EGW00201"}',
    ]
    expect(seen).toEqual(new Set(dresses))
  })

  it('of the ledger is smaller and refused by its own code', async () => {
    const { client } = await setUp({ limits: { ledgerCallsPerSecond: 2 } })
    for (let index = 0; index < 2; index++) {
      expect((await client.get('TTTC8434R', PATHS.balance, BALANCE)).status).toBe(200)
    }
    const { status, json } = await client.get('TTTC8434R', PATHS.balance, BALANCE)
    expect([status, json.msg_cd]).toEqual([500, 'EGW00215'])
    expect((await client.get('FHKST01010100', PATHS.price, QUOTE)).status).toBe(200)
  })
})

describe('accounts', () => {
  it('belong to the first app key that names them', async () => {
    const { client } = await setUp()
    expect((await client.get('TTTC8434R', PATHS.balance, BALANCE)).json.rt_cd).toBe('0')
    const stranger = 'z'.repeat(36)
    const token = await client.token(stranger)
    const headers = { appkey: stranger, authorization: `Bearer ${token}` }
    const query = await client.get('TTTC8434R', PATHS.balance, BALANCE, headers)
    expect([query.status, query.json.rt_cd, query.json.msg_cd]).toEqual([500, '1', 'OPSQ2000'])
    const body = { ...ACCOUNT, PDNO: '005930', ORD_DVSN: '01', ORD_QTY: '1', ORD_UNPR: '0' }
    const order = await client.order('TTTC0012U', PATHS.order, body, headers)
    expect([order.status, order.json.rt_cd, order.json.msg_cd]).toEqual([200, '7', 'APAC0081'])
    // Another account of the stranger's own is fine.
    const own = { ...BALANCE, CANO: '87654321' }
    expect((await client.get('TTTC8434R', PATHS.balance, own, headers)).json.rt_cd).toBe('0')
  })

  it('must have eight and two digits', async () => {
    const { client } = await setUp()
    expect((await client.get('TTTC8434R', PATHS.balance, { ...BALANCE, CANO: '1234' })).json.msg_cd).toBe('OPSQ2000')
  })
})

describe('a body', () => {
  const ORDER = { ...ACCOUNT, PDNO: '005930', ORD_DVSN: '00', ORD_QTY: '1', ORD_UNPR: '259000' }
  it.each([
    ['without a key', { ...ORDER, ORD_UNPR: undefined }],
    ['with a decimal price', { ...ORDER, ORD_UNPR: '259000.5' }],
    ['with a number for text', { ...ORDER, ORD_QTY: 1 }],
    ['in lower case', Object.fromEntries(Object.entries(ORDER).map(([name, value]) => [name.toLowerCase(), value]))],
    ['that is a list', []],
  ])('%s cannot be made into a message to the ledger', async (_what, body) => {
    const { client, simulator } = await setUp()
    const { status, json } = await client.order('TTTC0012U', PATHS.order, body as Record<string, unknown>)
    expect([status, json.msg_cd]).toEqual([500, 'IGW00007'])
    expect(json).not.toHaveProperty('output')
    expect(simulator.state().orders.accepted).toBe(0)
  })
})
