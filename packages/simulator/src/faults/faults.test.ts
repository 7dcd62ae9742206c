import { KisTransportError } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { ACCOUNT, APP_KEY, APP_SECRET, createRawClient, PATHS, QUOTE } from '../__fixtures__/raw-client.js'
import { openRawSocket } from '../__fixtures__/raw-socket.js'
import { createSimulator } from '../simulator.js'

async function setUp() {
  const clock = createVirtualClock()
  const simulator = createSimulator({ env: 'real', clock, limits: { callsPerSecond: 1000 } })
  const client = createRawClient(simulator)
  await client.token()
  const price = () => client.get('FHKST01010100', PATHS.price, QUOTE)
  const buy = () =>
    client.order('TTTC0012U', PATHS.order, { ...ACCOUNT, PDNO: '005930', ORD_DVSN: '01', ORD_QTY: '1', ORD_UNPR: '0' })
  return { clock, simulator, client, price, buy }
}

describe('a dropped reply', () => {
  it('after acceptance leaves the order standing', async () => {
    const { simulator, buy } = await setUp()
    simulator.faults.dropReply({ trId: 'TTTC0012U', after: 'accept' })
    await expect(buy()).rejects.toThrow('without a reply')
    expect(simulator.state()).toMatchObject({ orders: { accepted: 1 }, requests: { TTTC0012U: 1 } })
    expect((await buy()).json.rt_cd).toBe('0')
    expect(simulator.state().orders.accepted).toBe(2)
  })

  it('before acceptance leaves nothing', async () => {
    const { simulator, buy } = await setUp()
    simulator.faults.dropReply({ trId: 'TTTC0012U', after: 'before', times: 2 })
    await expect(buy()).rejects.toThrow()
    await expect(buy()).rejects.toThrow()
    expect(simulator.state()).toMatchObject({ orders: { accepted: 0 }, requests: { TTTC0012U: 2 } })
  })

  it('meets its scope only', async () => {
    const { simulator, buy, price } = await setUp()
    simulator.faults.dropReply({ trId: 'TTTC0012U', after: 'accept' })
    expect((await price()).json.rt_cd).toBe('0')
    await expect(buy()).rejects.toThrow()
  })
})

describe('what is no answer of KIS', () => {
  it('HTTP 500 with an empty body, then HTML', async () => {
    const { simulator, price } = await setUp()
    simulator.faults.http500Empty()
    expect(await price()).toMatchObject({ status: 500, text: '' })
    simulator.faults.html({ trId: 'FHKST01010100' })
    expect(await price()).toMatchObject({ status: 502, text: expect.stringContaining('<html>') })
    expect(await price()).toMatchObject({ status: 200 })
  })

  it('a delay: carried out at once, answered later', async () => {
    const { simulator, clock, buy } = await setUp()
    simulator.faults.delay({ trId: 'TTTC0012U', ms: 5000 })
    let isAnswered = false
    const reply = buy().then(() => {
      isAnswered = true
    })
    await clock.advance(4999)
    expect([isAnswered, simulator.state().orders.accepted]).toEqual([false, 1])
    await clock.advance(1)
    await reply
  })

  it('a black hole: nothing, until the simulator closes', async () => {
    const { simulator, clock, price } = await setUp()
    simulator.faults.blackHole()
    let outcome = 'waiting'
    const reply = price().catch(() => {
      outcome = 'dropped'
    })
    await clock.advance(600_000)
    expect(outcome).toBe('waiting')
    simulator.close()
    await reply
    expect(outcome).toBe('dropped')
  })
})

describe('maintenance', () => {
  it('answers every call with HTTP 503 and a page, token and approval too, and ends by itself', async () => {
    const { simulator, client, clock, price } = await setUp()
    simulator.faults.maintenance({ forMs: 60_000 })
    const page = { status: 503, text: '<html><body><h1>503 Service Unavailable</h1></body></html>' }
    expect(await price()).toMatchObject(page)
    expect(await client.post('/oauth2/Approval', {})).toMatchObject(page)
    expect(await client.send('GET', '/common/master/kospi_code.mst.zip')).toMatchObject({ status: 200 })
    await clock.advance(60_000)
    expect(await price()).toMatchObject({ status: 200 })
    simulator.faults.maintenance()
    await clock.advance(86_000_000)
    expect(await price()).toMatchObject({ status: 503 })
    simulator.faults.clear()
    expect((await price()).status).not.toBe(503)
  })
})

describe('a rate-limit storm', () => {
  it('refuses ten calls, whatever the quota', async () => {
    const { simulator, price } = await setUp()
    simulator.faults.rateLimitStorm()
    for (let index = 0; index < 10; index++) expect((await price()).text).toContain('EGW00201')
    expect((await price()).json.rt_cd).toBe('0')
    simulator.faults.rateLimitStorm({ times: 3 })
    simulator.faults.clear()
    expect((await price()).json.rt_cd).toBe('0')
  })
})

describe('sockets', () => {
  it('half open go silent and deaf; new ones are not met', async () => {
    const { simulator, client, clock } = await setUp()
    const socket = openRawSocket(simulator, await client.approval())
    socket.register('H0STASP0', '005930')
    simulator.faults.halfOpen()
    const before = socket.received.length
    socket.send('nonsense')
    await clock.advance(30_000)
    expect([socket.received.length, socket.ended]).toEqual([before, undefined])
    const other = openRawSocket(simulator, await client.approval('z'.repeat(36)))
    expect(other.register('H0STASP0', '005930').body?.rt_cd).toBe('0')
  })

  it('and requests are refused while connections are', async () => {
    const { simulator, price } = await setUp()
    simulator.faults.refuseConnections()
    expect(openRawSocket(simulator, 'any').ended).toBe('torn')
    await expect(price()).rejects.toThrow()
    simulator.faults.refuseConnections(false)
    expect((await price()).json.rt_cd).toBe('0')
  })
})

describe('in the same process, over the seams of the SDK', () => {
  const request = {
    method: 'POST',
    url: 'https://any.host:9443/oauth2/tokenP',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ grant_type: 'client_credentials', appkey: APP_KEY, appsecret: APP_SECRET }),
  } as const

  it('answers with header names in lower case', async () => {
    const transport = createSimulator({ env: 'real', clock: createVirtualClock() }).transport()
    const response = await transport.request(request)
    expect(response.status).toBe(200)
    expect(Object.keys(response.headers)).toEqual(expect.arrayContaining(['date', 'content-type', 'gt_uid']))
    expect(JSON.parse(new TextDecoder().decode(response.body))).toHaveProperty('access_token')
  })

  it('says whether a request was sent: no for a refused connection, yes for a dropped reply', async () => {
    const simulator = createSimulator({ env: 'real', clock: createVirtualClock() })
    const transport = simulator.transport()
    simulator.faults.refuseConnections()
    await expect(transport.request(request)).rejects.toMatchObject({ code: 'KIS_TRANSPORT', requestSent: false })
    expect(simulator.state().tokenRequests).toBe(0)
    simulator.faults.clear()
    simulator.faults.dropReply({ trId: 'tokenP', after: 'accept' })
    const error: unknown = await transport.request(request).catch((cause: unknown) => cause)
    expect(KisTransportError.isInstance(error) && error.requestSent).toBe(true)
    expect(simulator.state().tokensIssued).toBe(1)
  })

  it('ends a waiting request by its signal', async () => {
    const simulator = createSimulator({ env: 'real', clock: createVirtualClock() })
    simulator.faults.blackHole()
    const abort = new AbortController()
    const waiting = simulator.transport().request({ ...request, signal: abort.signal })
    abort.abort()
    await expect(waiting).rejects.toMatchObject({ code: 'KIS_ABORT', requestSent: true })
    simulator.close()
  })

  it('opens sockets whose events come later, in order', async () => {
    const clock = createVirtualClock()
    const simulator = createSimulator({ env: 'real', clock })
    const events: string[] = []
    const socket = simulator.socketFactory()(
      'ws://any.host',
      {
        onOpen: () => events.push('open'),
        onMessage: (text) => events.push(text.slice(0, 20)),
        onClose: ({ code }) => events.push(`close ${code}`),
        onError: () => events.push('error'),
      },
      { connectTimeoutMs: 1000 },
    )
    expect(events).toEqual([])
    await clock.advance(0)
    socket.send('nonsense')
    expect(events).toEqual(['open'])
    await clock.advance(1)
    expect(events).toEqual(['open', '{"header":{"tr_id":"', 'close 1006'])
    simulator.faults.refuseConnections()
    simulator.socketFactory()(
      'ws://any.host',
      {
        onOpen: () => events.push('open again'),
        onMessage: () => undefined,
        onClose: ({ code }) => events.push(`refused ${code}`),
        onError: () => events.push('error'),
      },
      { connectTimeoutMs: 1000 },
    )
    await clock.advance(1)
    expect(events.slice(3)).toEqual(['error', 'refused 1006'])
  })
})

describe('closing', () => {
  it('leaves no task behind that would keep a program alive', async () => {
    const clock = createVirtualClock()
    const simulator = createSimulator({ env: 'real', clock })
    const client = createRawClient(simulator)
    const socket = openRawSocket(simulator, await client.approval())
    socket.register('H0STCNT0', '005930')
    expect(clock.pendingTasks).toBeGreaterThan(0)
    simulator.close()
    expect(clock.pendingTasks).toBe(0)
    expect(socket.ended).toBe('torn')
    await expect(client.token()).rejects.toThrow('without a reply')
  })
})
