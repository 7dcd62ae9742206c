import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { ACCOUNT, createRawClient, type Loose, PATHS } from '../__fixtures__/raw-client.js'
import { openRawSocket, type RawSocket } from '../__fixtures__/raw-socket.js'
import type { PublishedRecord } from '../published-record.js'
import { createSimulator } from '../simulator.js'

const CONFLICT = {
  header: { tr_id: '(null)', tr_key: '', encrypt: 'N' },
  body: { rt_cd: '9', msg_cd: 'OPSP8996', msg1: 'ALREADY IN USE appkey' },
}
const PINGPONG = 'PINGPONG'

async function setUp() {
  const clock = createVirtualClock()
  const published: PublishedRecord[] = []
  const simulator = createSimulator({
    env: 'real',
    clock,
    limits: { callsPerSecond: 1000 },
    onRecord: (record) => published.push(record),
  })
  const client = createRawClient(simulator)
  await client.token()
  const approval = await client.approval()
  const open = () => openRawSocket(simulator, approval)
  const buy = () =>
    client.order('TTTC0012U', PATHS.order, { ...ACCOUNT, PDNO: '005930', ORD_DVSN: '01', ORD_QTY: '1', ORD_UNPR: '0' })
  return { clock, simulator, client, approval, published, open, socket: open(), buy, faults: simulator.faults }
}

const code = (reply: Loose) => reply.body?.msg_cd
const replies = (socket: RawSocket) => socket.received.filter((text) => text.includes('"rt_cd"'))
const pings = (socket: RawSocket) => socket.received.filter((text) => text.includes(PINGPONG))

describe('a conflict over the app key', () => {
  it('ends who is there, and tells newcomers why before it hangs up, for as long as it was asked to', async () => {
    const { socket, open, faults, clock, simulator } = await setUp()
    socket.register('H0STCNT0', '005930')
    faults.conflict({ forMs: 60_000 })
    expect(socket.ended).toBe('torn')
    expect(simulator.state().registrations).toEqual([])
    const newcomer = open()
    expect(newcomer.ended).toBeUndefined()
    expect(newcomer.register('H0STCNT0', '005930')).toEqual(CONFLICT)
    expect(newcomer.ended).toBe('torn')
    await clock.advance(59_999)
    expect(open().register('H0STCNT0', '005930')).toEqual(CONFLICT)
    await clock.advance(1)
    expect(code(open().register('H0STCNT0', '005930'))).toBe('OPSP0000')
    expect(simulator.state().sockets.conflicts).toBe(2)
  })

  it('without an end lasts until it is cleared', async () => {
    const { open, faults, clock } = await setUp()
    faults.conflict()
    await clock.advance(86_000_000)
    expect(open().register('H0STCNT0', '005930')).toEqual(CONFLICT)
    faults.clear()
    expect(code(open().register('H0STCNT0', '005930'))).toBe('OPSP0000')
  })
})

describe('an answer', () => {
  it('lost after its message was carried out leaves the registration standing', async () => {
    const { socket, faults, simulator } = await setUp()
    faults.loseAck()
    expect(socket.register('H0STCNT0', '005930')).toEqual({})
    expect(simulator.state().registrations).toEqual([{ trId: 'H0STCNT0', trKey: '005930' }])
    expect(code(socket.register('H0STCNT0', '005930'))).toBe('OPSP0002')
  })

  it('lost with its message leaves nothing', async () => {
    const { socket, faults, simulator } = await setUp()
    faults.loseAck({ trId: 'H0STASP0', after: 'before', times: 2 })
    expect(code(socket.register('H0STCNT0', '005930'))).toBe('OPSP0000')
    for (const key of ['005930', '000660']) expect(socket.register('H0STASP0', key)).toEqual({})
    expect(simulator.state().registrations).toHaveLength(1)
    expect(code(socket.register('H0STASP0', '005930'))).toBe('OPSP0000')
  })

  it('of a removal can be lost too', async () => {
    const { socket, faults, simulator } = await setUp()
    socket.register('H0STCNT0', '005930')
    faults.loseAck()
    expect(socket.register('H0STCNT0', '005930', '2')).toEqual({})
    expect(simulator.state().registrations).toEqual([])
    expect(code(socket.register('H0STCNT0', '005930', '2'))).toBe('OPSP0003')
  })

  it('may come twice, word for word', async () => {
    const { socket, faults, simulator } = await setUp()
    faults.repeatAck()
    socket.register('H0STCNT0', '005930')
    const [first, second, ...more] = replies(socket)
    expect(first).toContain('OPSP0000')
    expect(second).toBe(first)
    expect(more).toEqual([])
    expect(simulator.state().registrations).toHaveLength(1)
  })

  it('may come late: the data overtake it', async () => {
    const { socket, faults, clock } = await setUp()
    faults.delayAck({ ms: 5000, trId: 'H0STASP0' })
    expect(socket.register('H0STASP0', '005930')).toEqual({})
    await clock.advance(4999)
    expect(replies(socket)).toEqual([])
    expect(socket.records('H0STASP0', 63).length).toBeGreaterThan(5)
    // Another answer does not overtake it.
    socket.register('H0STASP0', '005930')
    expect(replies(socket)).toEqual([])
    await clock.advance(1)
    expect(replies(socket).map((text) => code(JSON.parse(text)))).toEqual(['OPSP0000', 'OPSP0002'])
  })

  it('still on its way when the connection ends never comes, and leaves no timer', async () => {
    const { socket, faults, clock, simulator } = await setUp()
    faults.delayAck({ ms: 5000 })
    socket.register('H0STCNT0', '005930')
    faults.killSockets()
    await clock.advance(10_000)
    expect(replies(socket)).toEqual([])
    simulator.close()
    expect(clock.pendingTasks).toBe(0)
  })
})

describe('a refusal', () => {
  it('of the nameless sort says "(null)" and ends the connection; nothing is carried out', async () => {
    const { socket, open, faults, simulator } = await setUp()
    faults.refuseMessage()
    expect(socket.register('H0STCNT0', '005930')).toEqual({
      header: { tr_id: '(null)', tr_key: '', encrypt: 'N' },
      body: { rt_cd: '9', msg_cd: 'OPSP8999', msg1: 'resource not available (ALLOC_CALL_PARAM)' },
    })
    expect(socket.ended).toBe('torn')
    expect(simulator.state().registrations).toEqual([])
    expect(code(open().register('H0STCNT0', '005930'))).toBe('OPSP0000')
  })

  it('of the other sort names what it refuses, and the connection goes on', async () => {
    const { socket, faults, approval } = await setUp()
    faults.refuseMessage({ code: 'OPSP0007', trId: 'H0STASP0' })
    faults.refuseMessage({ code: 'OPSP0011', trId: 'H0STCNT0' })
    expect(socket.register('H0STASP0', '005930')).toMatchObject({
      header: { tr_id: 'H0STASP0', tr_key: '005930' },
      body: { rt_cd: '1', msg_cd: 'OPSP0007', msg1: 'SUBSCRIBE INTERNAL ERROR' },
    })
    expect(socket.register('H0STCNT0', '005930').body?.msg1).toBe(`invalid approval : ${approval}`)
    expect(socket.ended).toBeUndefined()
    expect(code(socket.register('H0STASP0', '005930'))).toBe('OPSP0000')
  })

  it('that comes late still ends the connection; until then data flow and nothing is heard', async () => {
    const { socket, faults, clock, simulator } = await setUp()
    socket.register('H0STASP0', '005930')
    socket.received.length = 0
    faults.refuseMessage({ code: 'OPSP8993' })
    faults.delayAck({ ms: 1000 })
    socket.register('H0STCNT0', '005930')
    socket.register('H0STCNT0', '000660')
    expect(socket.ended).toBeUndefined()
    await clock.advance(999)
    expect(socket.records('H0STASP0', 63)).toHaveLength(4)
    expect(simulator.state().registrations).toHaveLength(1)
    await clock.advance(1)
    expect(replies(socket)).toEqual([expect.stringContaining('OPSP8993')])
    expect(socket.ended).toBe('torn')
  })

  it('for dead approval keys lasts until there is a new one; what is registered stays', async () => {
    const { socket, faults, client, clock, simulator } = await setUp()
    socket.register('H0STASP0', '005930')
    faults.expireApprovals()
    expect(code(socket.register('H0STASP0', '000660'))).toBe('OPSP0011')
    const before = socket.records('H0STASP0', 63).length
    await clock.advance(1000)
    expect(socket.records('H0STASP0', 63).length).toBeGreaterThan(before)
    socket.close()
    const renewed = openRawSocket(simulator, await client.approval())
    expect(code(renewed.register('H0STASP0', '000660'))).toBe('OPSP0000')
  })
})

describe('garbage', () => {
  const shapes = {
    text: [/^$/, /^~/, /^0\|H0STASP0$/, /^7\|H0STASP0\|001\|005930$/],
    json: [/^\{"header":\{"tr_id":"H0STASP0","tr_key"$/, /^\{\}$/, /header/, /header/, /^\[\]$/],
    count: [/^0\|H0STASP0\|001\|005930\^0/, /^0\|H0STASP0\|000\|005930\^0/, /^0\|H0STASP0\|abc\|005930\^0/],
    stride: [/^0\|H0STASP0\|\d{3}\|005930\^0/],
  } as const

  it.each(Object.keys(shapes) as (keyof typeof shapes)[])('of the kind %s', async (kind) => {
    const { socket, faults } = await setUp()
    socket.register('H0STASP0', '005930')
    const before = socket.received.length
    faults.garbage({ kind })
    const frames = socket.received.slice(before)
    expect(frames).toEqual(shapes[kind].map((shape) => expect.stringMatching(shape)))
    for (const frame of frames) {
      const [, , count, payload] = frame.split('|')
      if (payload === undefined || !/^\d{3}$/.test(count ?? '') || !payload.includes('^')) continue
      const fields = payload.split('^').length
      // Neither as declared nor by any other count does it make records of a width that exists.
      expect(fields).toBe(997)
      expect(kind === 'stride' ? fields % Number(count) : 1).not.toBe(0)
    }
    expect(socket.ended).toBeUndefined()
  })

  it('of all kinds, also to a socket without registrations', async () => {
    const { socket, faults } = await setUp()
    faults.garbage()
    expect(socket.received).toHaveLength(13)
    expect(socket.received).toContain('0|H0STCNT0')
  })

  it('that is no UTF-8 goes out as bytes where the link can, decoded otherwise', async () => {
    const { socket, simulator, faults } = await setUp()
    const bytes: Uint8Array[] = []
    const link = { send: () => undefined, close: () => undefined, terminate: () => undefined }
    simulator.acceptSocket({ ...link, sendBytes: (frame) => bytes.push(frame) })
    faults.invalidUtf8()
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes[0])).toThrow()
    expect(socket.received).toEqual([expect.stringMatching(/^0\|H0STCNT0\|001\|000000\^.*\ufffd/)])
  })
})

describe('a half-open connection', () => {
  it('stays open and silent: the server gives it up without being able to say so', async () => {
    const { socket, open, faults, clock, simulator } = await setUp()
    socket.register('H0STASP0', '005930')
    faults.halfOpen()
    const before = socket.received.length
    await clock.advance(109_000)
    expect(code(open().register('H0STCNT0', '005930'))).toBe('OPSP8996')
    await clock.advance(2_000)
    expect([socket.received.length, socket.ended]).toEqual([before, undefined])
    expect(simulator.state().sockets).toMatchObject({ open: 0, dropped: 2 })
    expect(code(open().register('H0STCNT0', '005930'))).toBe('OPSP0000')
    simulator.close()
    expect(socket.ended).toBe('torn')
  })

  it('left by its client gives the key free, unless the server does not hear of it', async () => {
    const { socket, open, faults, clock } = await setUp()
    socket.register('H0STASP0', '005930')
    faults.halfOpen()
    socket.close()
    const second = open()
    expect(code(second.register('H0STASP0', '005930'))).toBe('OPSP0000')
    faults.halfOpen({ holdsKey: true })
    second.close()
    expect(code(open().register('H0STASP0', '005930'))).toBe('OPSP8996')
    await clock.advance(111_000)
    expect(code(open().register('H0STASP0', '005930'))).toBe('OPSP0000')
  })
})

describe('slow delivery', () => {
  it('keeps the order, and ends by itself', async () => {
    const { socket, faults, clock } = await setUp()
    faults.slowDelivery({ ms: 3000, forMs: 10_000 })
    expect(socket.register('H0STCNT0', '005930')).toEqual({})
    await clock.advance(2999)
    expect(socket.received).toEqual([])
    await clock.advance(1)
    expect(replies(socket)).toHaveLength(1)
    await clock.advance(30_000)
    const volumes = socket.records('H0STCNT0', 47).map((record) => Number(record[13]))
    expect(volumes.length).toBeGreaterThan(50)
    expect(volumes).toEqual([...volumes].sort((a, b) => a - b))
    expect(socket.records('H0STCNT0', 47).at(-1)?.[1]).toBe('090033')
  })

  it('lets a refusal out before the connection ends', async () => {
    const { socket, faults, clock } = await setUp()
    faults.slowDelivery({ ms: 1000 })
    faults.refuseMessage()
    socket.register('H0STCNT0', '005930')
    expect(socket.ended).toBeUndefined()
    await clock.advance(1000)
    expect([replies(socket).length, socket.ended]).toEqual([1, 'torn'])
  })

  it('loses what has not left when the connection ends', async () => {
    const { socket, faults, clock, published, simulator } = await setUp()
    faults.slowDelivery({ ms: 60_000 })
    socket.register('H0STCNT0', '005930')
    await clock.advance(5000)
    faults.killSockets()
    await clock.advance(100_000)
    expect(socket.received).toEqual([])
    expect(published.length).toBeGreaterThan(10)
    simulator.close()
    expect(clock.pendingTasks).toBe(0)
  })
})

describe('key rotation', () => {
  it('brings another key and iv with the next registration, under which notices then come', async () => {
    const { socket, faults, clock, buy } = await setUp()
    const first = socket.register('H0STCNI0', 'hts001').body?.output
    faults.rotateKeys()
    await buy()
    await clock.advance(20)
    // Until then the old one holds.
    const before = socket.records('H0STCNI0', 23).length
    expect(before).toBe(2)
    socket.register('H0STCNI0', 'hts001', '2')
    const [seen] = [socket.received.length]
    const second = socket.register('H0STCNI0', 'hts001').body?.output
    expect(second?.key).not.toBe(first?.key)
    expect(second?.iv).not.toBe(first?.iv)
    await buy()
    await clock.advance(20)
    // The fixture holds the newest key only.
    socket.received.splice(0, seen)
    expect(socket.records('H0STCNI0', 23).map((record) => record[0])).toEqual(['hts001', 'hts001'])
    socket.register('H0STCNI0', 'hts001', '2')
    expect(socket.register('H0STCNI0', 'hts001').body?.output).toEqual(second)
  })
})

describe('the heartbeat', () => {
  it('may stay away, and then nothing is expected of the client', async () => {
    const { socket, faults, clock } = await setUp()
    faults.heartbeat({ forMs: 300_000 })
    await clock.advance(299_000)
    expect([socket.received, socket.ended]).toEqual([[], undefined])
    await clock.advance(1_000)
    expect(pings(socket)).toHaveLength(1)
  })

  it('may have an id that nobody knows, which need not be answered', async () => {
    const { socket, faults, clock } = await setUp()
    faults.heartbeat({ kind: 'unknownId' })
    await clock.advance(200_000)
    expect(pings(socket)).toEqual([])
    expect(socket.received[0]).toBe('{"header":{"tr_id":"KEEPALIVE","datetime":"20260102090010"}}')
    expect(socket.ended).toBeUndefined()
  })

  it('may have members that nobody needs, and is to be answered all the same', async () => {
    const { socket, faults, clock } = await setUp()
    faults.heartbeat({ kind: 'extraFields' })
    await clock.advance(10_000)
    expect(JSON.parse(pings(socket)[0] ?? '{}')).toEqual({
      header: { tr_id: PINGPONG, datetime: '20260102090010', tr_key: '', encrypt: 'N' },
      body: null,
    })
    await clock.advance(100_000)
    expect(socket.ended).toBe('torn')
  })
})

describe('forgotten registrations', () => {
  it('are gone without a word, the oldest first', async () => {
    const { socket, faults, clock, simulator } = await setUp()
    for (const key of ['005930', '000660', '035420']) socket.register('H0STASP0', key)
    socket.register('H0STCNT0', '005930')
    faults.forgetRegistrations()
    faults.forgetRegistrations({ trId: 'H0STASP0', trKey: '035420', times: 5 })
    expect(simulator.state().registrations).toEqual([
      { trId: 'H0STASP0', trKey: '000660' },
      { trId: 'H0STCNT0', trKey: '005930' },
    ])
    const before = socket.records('H0STASP0', 63).length
    await clock.advance(1000)
    const keys = socket.records('H0STASP0', 63).slice(before)
    expect(new Set(keys.map(([key]) => key))).toEqual(new Set(['000660']))
    expect(code(socket.register('H0STASP0', '005930', '2'))).toBe('OPSP0003')
  })
})

describe('refused connections', () => {
  it('are taken again after the time asked for', async () => {
    const { open, faults, clock, client } = await setUp()
    faults.refuseConnections({ forMs: 5000 })
    expect(open().ended).toBe('torn')
    await expect(client.approval()).rejects.toThrow()
    await clock.advance(5000)
    expect(open().ended).toBeUndefined()
    expect(await client.approval()).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('the journal', () => {
  it('has every record, sent or not', async () => {
    const { socket, clock, published, buy } = await setUp()
    await buy()
    await clock.advance(20)
    const notices = published.filter(({ trId }) => trId === 'H0STCNI0')
    expect(notices.map(({ trKey, text }) => [trKey, text.split('^')[13]])).toEqual([
      ['', '1'],
      ['', '2'],
    ])
    published.length = 0
    socket.register('H0STCNT0', '005930')
    socket.register('H0STCNI0', 'hts001')
    await clock.advance(10_000)
    await buy()
    await clock.advance(20)
    for (const [trId, width] of [
      ['H0STCNT0', 47],
      ['H0STCNI0', 23],
    ] as const) {
      const sent = socket.records(trId, width).map((record) => record.join('^'))
      const own = published.filter((record) => record.trId === trId)
      expect(own.map(({ text }) => text)).toEqual(sent)
      expect(sent.length).toBeGreaterThan(1)
    }
    // A market that somebody watches publishes its book as well.
    expect(published.some(({ trId, trKey }) => trId === 'H0STASP0' && trKey === '005930')).toBe(true)
  })

  it('tells when each came about, also of steps that were caught up with', async () => {
    const { socket, open, clock, published } = await setUp()
    socket.register('H0STASP0', '005930')
    socket.close()
    await clock.advance(20_000)
    published.length = 0
    open().register('H0STASP0', '005930')
    const books = published.filter(({ trId }) => trId === 'H0STASP0')
    expect(books).toHaveLength(100)
    expect([books[0]?.at, books.at(-1)?.at]).toEqual([clock.now() - 19_800, clock.now()])
  })
})
