import { createVirtualClock } from '@kis/core/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ACCOUNT,
  APP_KEY,
  APP_SECRET,
  BALANCE,
  CANO,
  createRawClient,
  PATHS,
  QUOTE,
} from '../__fixtures__/raw-client.js'
import { openRawSocket } from '../__fixtures__/raw-socket.js'
import { createSimulator } from '../simulator.js'

const STATE = '/_simulator/state'
const FAULTS = '/_simulator/faults'

async function setUp() {
  const clock = createVirtualClock()
  const simulator = createSimulator({ env: 'real', clock, admin: true, limits: { callsPerSecond: 1000 } })
  const client = createRawClient(simulator)
  const token = await client.token()
  const approval = await client.approval()
  const socket = openRawSocket(simulator, approval)
  const inject = async (fault: string, details: object = {}): Promise<void> => {
    const { status, json } = await client.post(FAULTS, { fault, ...details })
    expect([fault, status, json]).toEqual([fault, 200, { ok: true }])
  }
  const price = () => client.get('FHKST01010100', PATHS.price, QUOTE)
  const buy = () =>
    client.order('TTTC0012U', PATHS.order, { ...ACCOUNT, PDNO: '005930', ORD_DVSN: '01', ORD_QTY: '1', ORD_UNPR: '0' })
  return { clock, simulator, client, token, approval, socket, inject, price, buy }
}

type Setup = Awaited<ReturnType<typeof setUp>>

/** What each fault does when it is ordered over its route. */
const EFFECTS: Readonly<Record<string, (one: Setup) => Promise<void>>> = {
  async dropReply({ inject, buy, simulator }) {
    await inject('dropReply', { trId: 'TTTC0012U', after: 'before' })
    await expect(buy()).rejects.toThrow('without a reply')
    expect(simulator.state().orders.accepted).toBe(0)
    await inject('dropReply', { trId: 'TTTC0012U' })
    await expect(buy()).rejects.toThrow('without a reply')
    expect(simulator.state().orders.accepted).toBe(1)
  },
  async delay({ inject, price, clock }) {
    await inject('delay', { ms: 3_000, trId: 'FHKST01010100' })
    let isAnswered = false
    const reply = price().then(() => {
      isAnswered = true
    })
    await clock.advance(2_999)
    expect(isAnswered).toBe(false)
    await clock.advance(1)
    await reply
  },
  async http500Empty({ inject, price }) {
    await inject('http500Empty', { times: 2 })
    for (const status of [500, 500, 200]) expect((await price()).status).toBe(status)
  },
  async html({ inject, price }) {
    await inject('html')
    expect(await price()).toMatchObject({ status: 502, text: expect.stringContaining('<html>') })
  },
  async blackHole({ inject, price, clock, simulator }) {
    await inject('blackHole')
    let outcome = 'waiting'
    const reply = price().catch(() => {
      outcome = 'over'
    })
    await clock.advance(600_000)
    expect(outcome).toBe('waiting')
    simulator.close()
    await reply
  },
  async rateLimitStorm({ inject, price }) {
    await inject('rateLimitStorm', { times: 1 })
    expect((await price()).text).toContain('EGW00201')
    expect((await price()).json.rt_cd).toBe('0')
    await inject('rateLimitStorm')
    for (let call = 0; call < 10; call++) expect((await price()).text).toContain('EGW00201')
    expect((await price()).json.rt_cd).toBe('0')
  },
  async maintenance({ inject, price, clock }) {
    await inject('maintenance', { forMs: 1_000 })
    expect((await price()).status).toBe(503)
    await clock.advance(1_000)
    expect((await price()).status).toBe(200)
  },
  async revokeTokens({ inject, price }) {
    await inject('revokeTokens')
    expect((await price()).json.msg_cd).toBe('EGW00121')
  },
  async expireTokens({ inject, price }) {
    await inject('expireTokens')
    expect((await price()).json.msg_cd).toBe('EGW00123')
  },
  async refuseConnections({ inject, price, clock, simulator }) {
    await inject('refuseConnections')
    await expect(price()).rejects.toThrow('without a reply')
    expect(openRawSocket(simulator, 'any').ended).toBe('torn')
    await clock.advance(10_000)
    expect((await price()).status).toBe(200)
  },
  async killSockets({ inject, socket, simulator, approval }) {
    await inject('killSockets')
    expect(socket.ended).toBe('torn')
    const next = openRawSocket(simulator, approval)
    await inject('killSockets', { closeFrame: true })
    expect(next.ended).toBe(1000)
  },
  async halfOpen({ inject, socket, simulator, approval }) {
    expect(socket.register('H0STASP0', '005930').body?.rt_cd).toBe('0')
    await inject('halfOpen', { holdsKey: true })
    expect(socket.register('H0STASP0', '000660')).toEqual({})
    socket.close()
    expect(openRawSocket(simulator, approval).register('H0STASP0', '005930').body?.msg_cd).toBe('OPSP8996')
  },
  async conflict({ inject, socket, simulator, approval, clock }) {
    await inject('conflict', { forMs: 1_000 })
    expect(socket.ended).toBe('torn')
    expect(openRawSocket(simulator, approval).register('H0STASP0', '005930').body?.msg_cd).toBe('OPSP8996')
    await clock.advance(1_000)
    expect(openRawSocket(simulator, approval).register('H0STASP0', '005930').body?.rt_cd).toBe('0')
  },
  async loseAck({ inject, socket, simulator }) {
    await inject('loseAck', { trId: 'H0STASP0', after: 'before' })
    expect(socket.register('H0STASP0', '005930')).toEqual({})
    expect(simulator.state().registrations).toEqual([])
    await inject('loseAck')
    expect(socket.register('H0STASP0', '005930')).toEqual({})
    expect(simulator.state().registrations).toHaveLength(1)
  },
  async repeatAck({ inject, socket }) {
    await inject('repeatAck')
    socket.register('H0STASP0', '005930')
    expect(socket.received[1]).toBe(socket.received[0])
  },
  async delayAck({ inject, socket, clock }) {
    await inject('delayAck', { ms: 100 })
    expect(socket.register('H0UPCNT0', '0001')).toEqual({})
    await clock.advance(100)
    expect(socket.received[0]).toContain('SUBSCRIBE SUCCESS')
  },
  async refuseMessage({ inject, socket }) {
    await inject('refuseMessage', { code: 'OPSP0007' })
    expect(socket.register('H0UPCNT0', '0001').body?.msg_cd).toBe('OPSP0007')
    await inject('refuseMessage')
    expect(socket.register('H0UPCNT0', '0001').body?.msg_cd).toBe('OPSP8999')
    expect(socket.ended).toBe('torn')
  },
  async garbage({ inject, socket }) {
    await inject('garbage', { kind: 'stride' })
    expect(socket.received).toEqual([expect.stringMatching(/^0\|/)])
    await inject('garbage')
    expect(socket.received.length).toBeGreaterThan(10)
  },
  async invalidUtf8({ inject, socket }) {
    await inject('invalidUtf8')
    expect(socket.received[0]).toContain('\ufffd')
  },
  async slowDelivery({ inject, socket, clock }) {
    await inject('slowDelivery', { ms: 500, forMs: 1_000 })
    expect(socket.register('H0UPCNT0', '0001')).toEqual({})
    await clock.advance(500)
    expect(socket.received[0]).toContain('SUBSCRIBE SUCCESS')
  },
  async rotateKeys({ inject, socket }) {
    const before = socket.register('H0STCNI0', 'hts001').body?.output
    await inject('rotateKeys')
    socket.register('H0STCNI0', 'hts001', '2')
    expect(socket.register('H0STCNI0', 'hts001').body?.output).not.toEqual(before)
  },
  async heartbeat({ inject, socket, clock }) {
    await inject('heartbeat', { kind: 'unknownId' })
    await clock.advance(11_000)
    expect(socket.received[0]).toContain('KEEPALIVE')
  },
  async layout({ inject, socket, clock }) {
    socket.register('H0STCNT0', '005930')
    socket.register('H0STASP0', '005930')
    await inject('layout', { trade: 46, book: 62 })
    await clock.advance(5_000)
    expect(socket.records('H0STCNT0', 46).length).toBeGreaterThan(0)
    expect(socket.records('H0STASP0', 62).length).toBeGreaterThan(0)
  },
  async repeatNotice({ inject, socket, clock, buy }) {
    socket.register('H0STCNI0', 'hts001')
    await inject('repeatNotice', { trId: 'H0STCNI0', times: 1 })
    await buy()
    await clock.advance(100)
    const [first, second] = socket.records('H0STCNI0', 23)
    expect(first).toBeDefined()
    expect(second).toEqual(first)
  },
  async noticeTiming({ inject, socket, buy }) {
    socket.register('H0STCNI0', 'hts001')
    await inject('noticeTiming', { timing: 'before', forMs: 60_000 })
    await buy()
    expect(socket.records('H0STCNI0', 23).length).toBeGreaterThan(0)
  },
  async clockSkew({ inject, price, clock }) {
    const right = Date.parse((await price()).headers.Date ?? '')
    await inject('clockSkew', { ms: -60_000, forMs: 1_000 })
    expect(Date.parse((await price()).headers.Date ?? '')).toBe(right - 60_000)
    await clock.advance(1_000)
    expect(Date.parse((await price()).headers.Date ?? '')).toBe(right + 1_000)
  },
  async expireApprovals({ inject, socket }) {
    await inject('expireApprovals')
    expect(socket.register('H0UPCNT0', '0001').body?.msg_cd).toBe('OPSP0011')
  },
  async forgetRegistrations({ inject, socket, simulator }) {
    for (const key of ['0001', '1001']) socket.register('H0UPCNT0', key)
    await inject('forgetRegistrations', { trId: 'H0UPCNT0', trKey: '1001' })
    expect(simulator.state().registrations).toEqual([{ trId: 'H0UPCNT0', trKey: '0001' }])
  },
  async clear({ inject, price }) {
    await inject('maintenance')
    await inject('http500Empty')
    await inject('clear')
    expect((await price()).status).toBe(200)
  },
}

describe('a fault ordered over its route', () => {
  it.each(Object.keys(EFFECTS))('%s does what it does', async (name) => {
    const one = await setUp()
    await EFFECTS[name]?.(one)
    one.simulator.close()
  })

  it('exists for every fault of the program', async () => {
    const { simulator, client } = await setUp()
    const names = Object.keys(simulator.faults).sort()
    expect(Object.keys(EFFECTS).sort()).toEqual(names)
    const told = String((await client.post(FAULTS, {})).json.error)
    for (const name of names) expect(told).toContain(name)
  })
})

describe('an order that cannot be carried out', () => {
  it.each([
    ['nonsense', 'must be a JSON object'],
    ['[]', 'must be a JSON object'],
    ['', 'must be a JSON object'],
    ['{}', '"fault" is missing'],
    ['{"fault":null}', '"fault" is missing'],
    ['{"fault":"toString"}', '"fault" must be one of dropReply, '],
    ['{"fault":"__proto__"}', '"fault" must be one of'],
    ['{"fault":["html"]}', '"fault" must be one of'],
    ['{"fault":"html","times":0}', '"times" must be a whole number from 1'],
    ['{"fault":"html","times":1.5}', '"times"'],
    ['{"fault":"html","times":"3"}', '"times"'],
    ['{"fault":"html","trId":7}', '"trId" must be a text'],
    ['{"fault":"html","trid":"FHKST01010100"}', '"trid" is none of fault, trId, times'],
    ['{"fault":"html","__proto__":{"times":2}}', '"__proto__" is none of'],
    ['{"fault":"delay","ms":-1}', '"ms" must be a whole number from 0'],
    ['{"fault":"delay","ms":1e999}', '"ms"'],
    ['{"fault":"delay","ms":99999999999}', '"ms"'],
    ['{"fault":"clockSkew","ms":1e17}', '"ms"'],
    ['{"fault":"maintenance","forMs":0}', '"forMs"'],
    ['{"fault":"dropReply","after":"never"}', '"after" must be one of accept, before'],
    ['{"fault":"killSockets","closeFrame":"yes"}', '"closeFrame" must be true or false'],
    ['{"fault":"refuseMessage","code":"OPSP0000"}', '"code" must be one of OPSP0002'],
    ['{"fault":"garbage","kind":"noise"}', '"kind" must be one of text'],
    ['{"fault":"heartbeat","kind":"text"}', '"kind" must be one of missing'],
    ['{"fault":"layout","trade":45}', '"trade" must be one of 46, 47'],
    ['{"fault":"noticeTiming","timing":"late"}', '"timing" must be one of after'],
    ['{"fault":"clear","times":1}', '"times" is none of fault'],
  ])('%s is told what is wrong', async (body, message) => {
    const { client, price } = await setUp()
    const answer = await client.send('POST', FAULTS, {}, body)
    expect(answer).toMatchObject({ status: 400, json: { error: expect.stringContaining(message) } })
    // Nothing of it is carried out.
    expect((await price()).status).toBe(200)
  })

  it('never ends in a failure inside, whatever it is', async () => {
    const { client, simulator } = await setUp()
    const order = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .record(
          {
            fault: fc.oneof(fc.constantFrom(...Object.keys(EFFECTS)), fc.string()),
            trId: fc.anything(),
            times: fc.anything(),
            ms: fc.anything(),
            forMs: fc.anything(),
            kind: fc.anything(),
            code: fc.anything(),
          },
          { requiredKeys: ['fault'] },
        )
        .map((loose) => JSON.stringify(loose)),
    )
    await fc.assert(
      fc.asyncProperty(order, async (body) => {
        const answer = await client.send('POST', FAULTS, {}, body)
        expect(answer === 'drop' ? 0 : answer.status).toBeOneOf([200, 400])
        simulator.faults.clear()
      }),
      { numRuns: 500, seed: 7 },
    )
    expect(simulator.state().refusals).not.toHaveProperty('internal')
  })
})

describe('the routes', () => {
  it('are there only when asked for', async () => {
    const client = createRawClient(createSimulator({ env: 'real', clock: createVirtualClock() }))
    for (const [method, path] of [['GET', STATE] as const, ['POST', FAULTS] as const])
      expect(await client.send(method, path, {}, '{"fault":"clear"}')).toMatchObject({ status: 404, text: 'Not Found' })
  })

  it('take one method each', async () => {
    const { client } = await setUp()
    for (const [method, path, allowed] of [
      ['POST', STATE, 'GET'],
      ['GET', FAULTS, 'POST'],
      ['DELETE', FAULTS, 'POST'],
    ] as const)
      expect(await client.send(method, path)).toMatchObject({ status: 405, headers: { Allow: allowed } })
    for (const path of ['/_simulator/', '/_simulator/toString', '/_simulator/state/'])
      expect(await client.send('GET', path)).toMatchObject({ status: 404, json: { error: expect.any(String) } })
  })

  it('do not count as calls of the API', async () => {
    const { client, simulator } = await setUp()
    await client.send('GET', STATE)
    expect(simulator.state().requests).toEqual({ tokenP: 1, Approval: 1 })
  })
})

describe('who is not on this machine', () => {
  const ask = async (headers: Record<string, string>, remoteAddress: string | undefined = '127.0.0.1') => {
    const simulator = createSimulator({ env: 'real', clock: createVirtualClock(), admin: true })
    const statuses = new Set<number>()
    for (const [method, path] of [['GET', STATE] as const, ['POST', FAULTS] as const]) {
      const body = '{"fault":"maintenance"}'
      const request = { method, path, query: new URLSearchParams(), headers, body, remoteAddress }
      const answer = await simulator.handleHttp(request)
      if (answer !== 'drop') statuses.add(answer.status)
    }
    return [...statuses]
  }

  it.each(['127.0.0.1:9000', 'localhost:9000', 'LOCALHOST', '[::1]:9000', '127.8.9.1'])('asks for %s', async (host) => {
    expect(await ask({ host })).toEqual([200])
  })

  it.each([
    'evil.example',
    'evil.example:9000',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '127.0.0.1@evil.example',
    '0.0.0.0:9000',
    '192.168.0.7:9000',
    '',
  ])('and asks for the host "%s" is refused: a name can be made to point here', async (host) => {
    expect(await ask({ host })).toEqual([403])
  })

  it.each([
    'https://evil.example',
    'null',
    'http://localhost.evil.example',
    'http://127.0.0.1:80.evil.example',
    'file://',
  ])('and comes from a page of %s is refused', async (origin) => {
    expect(await ask({ host: 'localhost:9000', origin })).toEqual([403])
  })

  it('and comes from a page of its own is not', async () => {
    expect(await ask({ host: 'localhost:9000', origin: 'http://localhost:3000' })).toEqual([200])
  })

  it.each(['10.0.0.9', '192.168.0.7', '::ffff:10.0.0.9', 'fe80::1', '::', ''])(
    'is refused by the address "%s"',
    async (address) => {
      expect(await ask({ host: 'localhost:9000' }, address)).toEqual([403])
    },
  )

  it('is let in by every loopback address', async () => {
    for (const address of ['127.0.0.1', '127.0.1.1', '::1', '::ffff:127.0.0.1'])
      expect(await ask({ host: 'localhost' }, address)).toEqual([200])
  })

  it('is refused without a Host, and behind a relay', async () => {
    expect(await ask({})).toEqual([403])
    expect(await ask({ host: 'localhost', 'x-forwarded-for': '10.0.0.9' })).toEqual([403])
    expect(await ask({ host: 'localhost', forwarded: 'for=10.0.0.9' })).toEqual([403])
  })
})

describe('the state', () => {
  it('shows accounts, orders, sockets and counters', async () => {
    const { client, socket, buy, clock } = await setUp()
    socket.register('H0STCNT0', '005930')
    await buy()
    await clock.advance(1_000)
    const shown = await client.send('GET', STATE)
    expect(shown).toMatchObject({
      status: 200,
      json: {
        env: 'real',
        now: clock.now(),
        tokenRequests: 1,
        tokensIssued: 1,
        approvalRequests: 1,
        requests: { tokenP: 1, Approval: 1, TTTC0012U: 1 },
        refusals: {},
        wrongEnvironmentRequests: 0,
        orders: { accepted: 1, amended: 0, cancelled: 0, open: 0 },
        overseasOrders: { filled: 0, open: 0 },
        sockets: { open: 1, accepted: 1, conflicts: 0, dropped: 0, overflowed: 0 },
        registrations: [{ trId: 'H0STCNT0', trKey: '005930' }],
        accounts: [{ account: '******78-01', holdings: { '005930': 1 }, cashInTwoDays: expect.any(Number) }],
      },
    })
  })

  it('holds no secret', async () => {
    const { client, socket, token, approval, buy } = await setUp()
    const { key, iv } = socket.register('H0STCNI0', 'my-hts-id').body?.output ?? {}
    await buy()
    await client.get('TTTC8434R', PATHS.balance, BALANCE)
    await client.get('TTTC8434R', PATHS.balance, { ...BALANCE, CANO: 'not-a-number' })
    const shown = await client.send('GET', STATE)
    const text = shown === 'drop' ? '' : shown.text
    expect(text).toContain('"registrations":[{"trId":"H0STCNI0","trKey":"***"}]')
    for (const secret of [APP_KEY, APP_SECRET, token, approval, String(key), String(iv), 'my-hts-id', CANO])
      expect(text).not.toContain(secret)
  })
})
