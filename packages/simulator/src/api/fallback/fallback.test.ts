import { createVirtualClock } from '@kis/core/testing'
import type { EndpointSpec } from '@kis/rest'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACCOUNT, createRawClient, type Loose, type RawClient, type RawReply } from '../../__fixtures__/raw-client.js'
import type { SimulatorOptions } from '../../options.js'
import { createSimulator } from '../../simulator.js'
import { Router } from '../router.js'
import { ROUTES } from '../routes.js'
import { type EndpointCall, endpointCalls } from './__fixtures__/endpoint-calls.js'
import { ENDPOINT_SPECS } from './endpoint-specs.js'

const ENVIRONMENTS = ['real', 'paper'] as const

async function setUp(options: Partial<SimulatorOptions> = {}) {
  const errors: unknown[] = []
  const simulator = createSimulator({
    env: 'real',
    clock: createVirtualClock(),
    limits: { callsPerSecond: 1_000_000 },
    onInternalError: (error) => errors.push(error),
    ...options,
  })
  const client = createRawClient(simulator)
  await client.token()
  return { simulator, client, errors }
}

/** The calls that no handler of their own answers. */
function fallbackCalls(env: 'real' | 'paper'): readonly EndpointCall[] {
  const handled = new Set(ROUTES.flatMap((route) => route.trIds[env]))
  return endpointCalls(env).filter(({ trId }) => !handled.has(trId))
}

function send(client: RawClient, call: EndpointCall, wire = call.wire, path = call.spec.path): Promise<RawReply> {
  return client[call.spec.method === 'GET' ? 'get' : 'order'](call.trId, path, wire)
}

function without(wire: Readonly<Record<string, string>>, key: string): Record<string, string> {
  return Object.fromEntries(Object.entries(wire).filter(([name]) => name !== key))
}

function callOf(id: string, env: 'real' | 'paper' = 'real'): EndpointCall {
  const call = endpointCalls(env).find(({ spec }) => spec.id === id)
  if (!call) throw new Error(`No endpoint ${id}.`)
  return call
}

function records(block: unknown): readonly Readonly<Record<string, unknown>>[] {
  return (Array.isArray(block) ? block : [block]) as Record<string, unknown>[]
}

const FORMS: Readonly<Record<string, RegExp>> = {
  text: /\S/,
  int: /^-?\d+$/,
  decimal: /^-?\d+\.\d{2,4}$/,
  date: /^20\d{6}$/,
  time: /^(?:[01]\d|2[0-3])[0-5]\d[0-5]\d$/,
  flag: /^[YN]$/,
  sign: /^[1-5]$/,
}

/** What is wrong with the blocks of an answer; nothing, when all is well. */
function faultsOf({ output, paging }: EndpointSpec, body: Loose): string[] {
  return Object.entries(output).flatMap(([name, { shape, fields }]) => {
    const block: unknown = body[name]
    if (Array.isArray(block) !== (shape === 'many')) return [`${name} is no "${shape}"`]
    if (records(block).length === 0) return [`${name} is empty`]
    return records(block).flatMap((record) =>
      Object.entries(fields).flatMap(([field, kind]) => {
        const text = record[field]
        if (typeof text !== 'string') return [`${name}.${field} is no text`]
        // The key of the next page is blank on the last one.
        if (text === '' && Object.values(paging?.cursor ?? {}).includes(`${name}.${field}`)) return []
        const isRight = typeof kind === 'string' ? FORMS[kind.replace('?', '')]?.test(text) : Object.hasOwn(kind, text)
        return isRight ? [] : [`${name}.${field} is "${text}"`]
      }),
    )
  })
}

// On the mock server every endpoint has a handler.
describe.each(['real'] as const)('endpoints without a handler, %s', (env) => {
  const calls = fallbackCalls(env)

  it('answer every declared block and field, in the form of its kind', async () => {
    const { client, errors } = await setUp({ env })
    const faults: string[] = []
    for (const call of calls) {
      const { status, json, headers } = await send(client, call)
      if (status !== 200 || String(json.rt_cd) !== '0') faults.push(`${call.title}: ${JSON.stringify(json)}`)
      else faults.push(...faultsOf(call.spec, json).map((fault) => `${call.title}: ${fault}`))
      expect(headers.tr_id).toBe(call.trId)
    }
    expect(faults).toEqual([])
    expect(errors).toEqual([])
    expect(calls.length).toBeGreaterThan(0)
  })

  it('refuse a request that lacks a declared key', async () => {
    const { client } = await setUp({ env })
    for (const call of calls) {
      for (const key of Object.keys(call.wire)) {
        const { status, json } = await send(client, call, without(call.wire, key))
        const expected =
          call.spec.method === 'GET'
            ? { msg_cd: 'OPSQ2001', msg1: `ERROR : INPUT FIELD NOT FOUND [${key.toUpperCase()}]` }
            : { msg_cd: 'IGW00007' }
        expect([status, json], `${call.title} without ${key}`).toMatchObject([500, { rt_cd: '1', ...expected }])
      }
    }
  })

  it('refuse another path and another method', async () => {
    const { client } = await setUp({ env })
    for (const call of calls) {
      const { json } = await send(client, call, call.wire, '/uapi/nowhere')
      expect(json, call.title).toMatchObject({ rt_cd: '1', msg_cd: 'EGW00203' })
      const turned = await client[call.spec.method === 'GET' ? 'order' : 'get'](call.trId, call.spec.path, call.wire)
      expect(turned.json, call.title).toMatchObject({ rt_cd: '1', msg_cd: 'EGW00203' })
    }
  })

  it('refuse an account that is malformed or belongs to another key', async () => {
    const { client } = await setUp({ env })
    for (const call of calls.filter(({ spec }) => spec.account)) {
      const { json } = await send(client, call, { ...call.wire, CANO: '1234' })
      expect(json.msg_cd, call.title).toBe('OPSQ2000')
    }
  })

  it('answer the same to the same request, and another with another seed', async () => {
    const [one, two, other] = await Promise.all([setUp({ env }), setUp({ env }), setUp({ env, seed: 2 })])
    let differing = 0
    for (const call of calls) {
      const { text } = await send(one.client, call)
      expect((await send(two.client, call)).text, call.title).toBe(text)
      expect((await send(one.client, call)).text, call.title).toBe(text)
      if ((await send(other.client, call)).text !== text) differing++
    }
    expect(differing).toBeGreaterThan(calls.length / 2)
  })
})

describe('the mock server', () => {
  it('makes no answer up from the seed alone', () => {
    expect(fallbackCalls('paper')).toEqual([])
  })
})

describe('routing', () => {
  it.each(ENVIRONMENTS)('prefers the handlers of %s', (env) => {
    const router = new Router({ env, routes: ROUTES, specs: ENDPOINT_SPECS })
    for (const route of ROUTES) for (const trId of route.trIds[env]) expect(router.find(trId)).toBe(route)
  })

  it('does not have TR ids of the real server on the mock one, nor any that nobody has', async () => {
    const { client, simulator } = await setUp({ env: 'paper' })
    const paper = new Set(endpointCalls('paper').map(({ trId }) => trId))
    const realOnly = fallbackCalls('real').filter(({ trId }) => !paper.has(trId))
    for (const call of realOnly) expect((await send(client, call)).json.msg_cd, call.title).toBe('EGW02006')
    expect(simulator.state().wrongEnvironmentRequests).toBe(realOnly.length)
    expect(realOnly.length).toBeGreaterThan(0)
    const [call] = realOnly
    if (call) expect((await send(client, { ...call, trId: 'FHKST99999999' })).json.msg_cd).toBe('OPSQ0002')
  })

  it('takes paper ids that KIS does not list for those of another server', () => {
    const spec: EndpointSpec = {
      id: 'domesticStock.sample',
      method: 'GET',
      path: '/uapi/sample',
      tr: { real: 'TTTC0000R', paper: null, unconfirmedPaper: 'VTTC0000R' },
      lane: 'quote',
      params: {},
      output: {},
    }
    const router = new Router({ env: 'paper', routes: [], specs: [spec] })
    expect(router.find('TTTC0000R')).toBe('wrong-environment')
    expect(router.find('VTTC0000R')).toBe('wrong-environment')
    expect(router.find('VTTC0001R')).toBe('unknown')
  })
})

describe('whatever a client sends', () => {
  it('gets an answer of KIS', async () => {
    const { client, errors } = await setUp()
    const calls = fallbackCalls('real')
    const values = fc.oneof(fc.constantFrom('', '0', '-1', '1e9', '%', '99991231', '005930', '__proto__'), fc.string())
    const requests = fc.record({
      call: fc.constantFrom(...calls),
      told: fc.infiniteStream(values),
    })
    await fc.assert(
      fc.asyncProperty(requests, async ({ call, told }) => {
        const wire = Object.fromEntries(
          Object.entries(call.wire).map(([key, value]) => [key, key in ACCOUNT ? value : String(told.next().value)]),
        )
        const { status, json } = await send(client, call, wire)
        expect([200, 500]).toContain(status)
        expect(json).toMatchObject({ rt_cd: expect.stringMatching(/^[017]$/), msg1: expect.any(String) })
      }),
      { numRuns: 300 },
    )
    expect(errors).toEqual([])
  })
})

describe('lists of two pages', () => {
  const paged = fallbackCalls('real').filter(({ spec }) => spec.paging && spec.paging.by !== 'key')

  it('come for about half of the requests, each read to its end by the cursor alone, or by the header where there is none', async () => {
    const { client } = await setUp()
    let long = 0
    for (const call of paged) {
      const first = await send(client, call)
      expect(first.headers.tr_cont, call.title).toMatch(/^[FD]$/)
      const cursors = Object.entries(call.spec.paging?.cursor ?? {}).filter(([, field]) => !field.includes('.'))
      for (const [param, field] of cursors) {
        const width = Number(/\d+$/.exec(field)?.[0] ?? 20)
        expect(first.json[field], call.title).toHaveLength(width)
        if (/_NK/.test(param)) expect(String(first.json[field]).trim() !== '').toBe(first.headers.tr_cont === 'F')
      }
      if (first.headers.tr_cont !== 'F') continue
      long++
      const next = Object.fromEntries(cursors.map(([param, field]) => [param, String(first.json[field]).trim()]))
      const second =
        cursors.length > 0
          ? await send(client, call, { ...call.wire, ...next })
          : await client.get(call.trId, call.spec.path, call.wire, { tr_cont: 'N' })
      expect(second.headers.tr_cont, call.title).toBe('E')
      expect(faultsOf(call.spec, second.json), call.title).toEqual([])
      for (const name of Object.keys(call.spec.output)) {
        if (call.spec.output[name]?.shape === 'many') expect(second.json[name]).not.toEqual(first.json[name])
      }
    }
    expect(long).toBeGreaterThan(paged.length / 5)
    expect(long).toBeLessThan((paged.length * 4) / 5)
  })

  it('end empty when the cursor fits none', async () => {
    const { client } = await setUp()
    for (const call of paged) {
      const keys = Object.keys(call.spec.paging?.cursor ?? {}).filter((param) => /_NK/.test(param))
      if (keys.length === 0) continue
      const lost = await send(client, call, { ...call.wire, ...Object.fromEntries(keys.map((key) => [key, 'x'])) })
      expect(lost.headers.tr_cont, call.title).toBe('E')
      for (const [name, { shape }] of Object.entries(call.spec.output)) {
        if (shape === 'many') expect(lost.json[name], call.title).toEqual([])
      }
    }
  })

  it('pad the message of the ledger', async () => {
    const { client } = await setUp()
    for (const call of fallbackCalls('real').filter(({ spec }) => spec.lane === 'account')) {
      const { json } = await send(client, call)
      expect(json.msg_cd, call.title).toMatch(/^KIOK05[01]0$/)
      expect(String(json.msg1), call.title).toMatch(/ {20}$/)
    }
  })
})

describe('orders', () => {
  it.each(ENVIRONMENTS)('all have a handler, %s: none is answered without being carried out', (env) => {
    const orders = endpointCalls(env).filter(({ spec }) => spec.effect === 'order')
    const unhandled = fallbackCalls(env).filter(({ spec }) => spec.effect === 'order')
    expect(orders.length).toBeGreaterThan(10)
    expect(unhandled.map(({ title }) => title)).toEqual([])
  })
})

describe('values', () => {
  it('repeat what was asked', async () => {
    const { client } = await setUp()
    const call = callOf('domesticStock.searchStockInfo')
    const { json } = await send(client, call, { ...call.wire, PDNO: '000660' })
    expect(json.output).toMatchObject({ pdno: '00000A000660', prdt_name: 'SK하이닉스', std_pdno: 'KR7000660001' })
  })

  it('rank in order, with signs that follow the changes and dates of trading days', async () => {
    const { client } = await setUp()
    const call = callOf('domesticStock.fluctuation')
    const { json } = await send(client, call, { ...call.wire, fid_input_iscd: '0000' })
    const rows = records(json.output)
    expect(rows.map((row) => row.data_rank)).toEqual(rows.map((_, index) => String(index + 1)))
    expect(new Set(rows.map((row) => row.stck_shrn_iscd)).size).toBe(rows.length)
    for (const row of rows) {
      const change = Number(row.prdy_ctrt)
      expect(row.prdy_vrss_sign).toBe(change > 0 ? '2' : change < 0 ? '5' : '3')
      expect(Number(row.stck_lwpr)).toBeLessThan(Number(row.stck_hgpr))
      expect(Number(row.stck_prpr)).toBeGreaterThan(0)
    }
  })

  it('take dollars and US symbols abroad', async () => {
    const { client } = await setUp()
    const call = callOf('overseasStock.priceDetail')
    const { json } = await send(client, call, { ...call.wire, EXCD: 'NAS', SYMB: 'AAPL' })
    expect(json.output).toMatchObject({ rsym: 'DNASAAPL', curr: 'USD', zdiv: '4', base: '248.9600' })
  })

  it('list each symbol of a request for several', async () => {
    const { client } = await setUp()
    const call = callOf('domesticStock.intstockMultprice')
    const asked = { FID_INPUT_ISCD_1: '005930', FID_INPUT_ISCD_2: '000660', FID_INPUT_ISCD_3: '035420' }
    const { json } = await send(client, call, { ...call.wire, ...asked })
    expect(records(json.output).map((row) => row.inter_shrn_iscd)).toEqual(['005930', '000660', '035420'])
  })

  it('do not let an account of another app key be read', async () => {
    const { client } = await setUp()
    const call = callOf('domesticStock.inquireBalanceRlzPl')
    await send(client, call)
    const stranger = 'PSimulatorOtherKey123456789abcdefghi'
    const bearer = await client.token(stranger)
    const reply = await client.get(
      call.trId,
      call.spec.path,
      { ...call.wire, ...ACCOUNT },
      {
        appkey: stranger,
        authorization: `Bearer ${bearer}`,
      },
    )
    expect(reply.json.msg_cd).toBe('OPSQ2000')
  })
})
