import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { ACCOUNT, createRawClient, type Loose, PATHS } from '../__fixtures__/raw-client.js'
import { controlMessage, openRawSocket } from '../__fixtures__/raw-socket.js'
import type { SimulatorOptions } from '../options.js'
import { createSimulator } from '../simulator.js'

async function setUp(options: Partial<SimulatorOptions> = {}) {
  const clock = createVirtualClock()
  const simulator = createSimulator({ env: 'real', clock, limits: { callsPerSecond: 1000 }, ...options })
  const client = createRawClient(simulator)
  await client.token()
  const approval = await client.approval()
  const socket = openRawSocket(simulator, approval)
  return { clock, simulator, client, approval, socket }
}

const verdict = (reply: Loose) => [reply.body?.rt_cd, reply.body?.msg_cd, reply.body?.msg1]

describe('registering', () => {
  it('is acknowledged with iv and key, whatever the stream', async () => {
    const { socket } = await setUp()
    for (const trId of ['H0STCNT0', 'H0STASP0', 'H0UPCNT0']) {
      expect(socket.register(trId, '005930')).toEqual({
        header: { tr_id: trId, tr_key: '005930', encrypt: 'N' },
        body: {
          rt_cd: '0',
          msg_cd: 'OPSP0000',
          msg1: 'SUBSCRIBE SUCCESS',
          output: { iv: expect.stringMatching(/^\w{16}$/), key: expect.stringMatching(/^\w{32}$/) },
        },
      })
    }
  })

  it('twice, or unregistering what is not there, is told so', async () => {
    const { socket } = await setUp()
    socket.register('H0STCNT0', '005930')
    const twice = socket.register('H0STCNT0', '005930')
    expect(verdict(twice)).toEqual(['1', 'OPSP0002', 'ALREADY IN SUBSCRIBE'])
    expect(twice.body).not.toHaveProperty('output')
    const end = socket.register('H0STCNT0', '005930', '2')
    expect(verdict(end)).toEqual(['0', 'OPSP0001', 'UNSUBSCRIBE SUCCESS'])
    expect(end.header).toEqual({ tr_id: 'H0STCNT0', tr_key: '005930', encrypt: 'N' })
    expect(verdict(socket.register('H0STCNT0', '005930', '2'))).toEqual([
      '1',
      'OPSP0003',
      'UNSUBSCRIBE ERROR(not found!)',
    ])
    expect(socket.ended).toBeUndefined()
  })

  it('is possible 41 times in all, notices included', async () => {
    const { socket, simulator } = await setUp()
    expect(socket.register('H0STCNI0', 'hts001').body?.rt_cd).toBe('0')
    for (let index = 0; index < 40; index++) {
      expect(socket.register('H0STCNT0', String(100_000 + index)).body?.rt_cd).toBe('0')
    }
    const refused = socket.register('H0STASP0', '005930')
    expect(verdict(refused)).toEqual(['1', 'OPSP0008', 'MAX SUBSCRIBE OVER'])
    expect(simulator.state().registrations).toHaveLength(41)
    socket.register('H0STCNT0', '100000', '2')
    expect(socket.register('H0STASP0', '005930').body?.rt_cd).toBe('0')
  })

  it('needs a living approval key, which is echoed when it is none', async () => {
    const { simulator } = await setUp()
    const unknown = openRawSocket(simulator, 'no-such-key')
    expect(verdict(unknown.register('H0STCNT0', '005930'))).toEqual(['1', 'OPSP0011', 'invalid approval : no-such-key'])
    const missing = openRawSocket(simulator, '')
    expect(verdict(missing.register('H0STCNT0', '005930'))).toEqual(['1', 'OPSP0011', 'invalid approval : NOT FOUND'])
    expect(unknown.ended).toBeUndefined()
  })

  it('stops being possible when the approval key is a day old', async () => {
    const { clock, simulator, approval } = await setUp()
    await clock.advance(24 * 3_600_000)
    const late = openRawSocket(simulator, approval)
    expect(late.register('H0STCNT0', '005930').body?.msg_cd).toBe('OPSP0011')
  })

  it('may say Y for the encryption of notices, as some report', async () => {
    const { socket } = await setUp({ noticeAckEncrypt: 'Y' })
    expect(socket.register('H0STCNI0', 'hts001').header?.encrypt).toBe('Y')
    expect(socket.register('H0STCNT0', '005930').header?.encrypt).toBe('N')
  })
})

describe('what ends the connection without a close frame', () => {
  const good =
    (change: (message: { header: Record<string, unknown>; body: Record<string, unknown> }) => void) =>
    (approval: string) => {
      const message = JSON.parse(controlMessage(approval, 'H0STCNT0', '005930'))
      change(message)
      return JSON.stringify(message)
    }
  const input = (message: { body: Record<string, unknown> }) => message.body.input as Record<string, unknown>

  it.each([
    ['no JSON', () => 'hello', 'OPSP9999', 'JSON PARSING ERROR : invalid json format'],
    ['a list', () => '[]', 'OPSP9999', 'JSON PARSING ERROR : invalid json format'],
    ['no header', () => '{"body":{}}', 'OPSP9998', 'JSON PARSING ERROR : header not found'],
    ['no custtype', good((m) => delete m.header.custtype), 'OPSP9997', 'JSON PARSING ERROR : custtype not found'],
    ['a custtype X', good((m) => (m.header.custtype = 'X')), 'OPSP8998', 'JSON PARSING ERROR : invalid custtype'],
    ['a tr_type 0', good((m) => (m.header.tr_type = '0')), 'OPSP8997', 'JSON PARSING ERROR : invalid tr_type'],
    ['no body', good((m) => Reflect.deleteProperty(m, 'body')), 'OPSP9992', 'JSON PARSING ERROR : body not found'],
    ['no input', good((m) => delete m.body.input), 'OPSP9991', 'JSON PARSING ERROR : input not found'],
    ['no tr_key', good((m) => delete input(m).tr_key), 'OPSP9990', 'JSON PARSING ERROR : tr_key not found'],
    ['an unknown tr_id', good((m) => (input(m).tr_id = 'H0XXXXX0')), 'OPSP8991', 'SUBSCRIBE ERROR : invalid tr_id'],
    ['a strange tr_key', good((m) => (input(m).tr_key = '삼성')), 'OPSP8992', 'SUBSCRIBE ERROR : invalid tr_key'],
  ])('%s', async (_what, textOf, code, text) => {
    const { socket, approval } = await setUp()
    socket.send(textOf(approval))
    expect(JSON.parse(socket.received[0] ?? '')).toEqual({
      header: { tr_id: '(null)', tr_key: '', encrypt: 'N' },
      body: { rt_cd: '9', msg_cd: code, msg1: text },
    })
    expect(socket.ended).toBe('torn')
  })

  it('an empty tr_key, whose reply has an empty header', async () => {
    const { socket } = await setUp()
    const reply = socket.register('H0STCNT0', '')
    expect(reply.header).toEqual({ tr_id: '', tr_key: '', encrypt: 'N' })
    expect(verdict(reply)).toEqual(['9', 'OPSP8993', 'JSON PARSING ERROR : invalid tr_key'])
    expect(socket.ended).toBe('torn')
  })

  it('a wrong HTS id, where ids are known', async () => {
    const { socket } = await setUp({ htsIds: ['hts001'] })
    expect(verdict(socket.register('H0STCNI0', 'HTS001'))).toEqual(['9', 'OPSP0017', 'ERROR : htsid가잘못되었습니다'])
    expect(socket.ended).toBe('torn')
  })

  it('a second session of an app key; the first stays', async () => {
    const { socket, simulator, client, approval, clock } = await setUp()
    socket.register('H0STCNT0', '005930')
    // A new approval key of the same app key does not help.
    for (const key of [approval, await client.approval()]) {
      const second = openRawSocket(simulator, key)
      const reply = second.register('H0STCNT0', '000660')
      expect(reply).toEqual({
        header: { tr_id: '(null)', tr_key: '', encrypt: 'N' },
        body: { rt_cd: '9', msg_cd: 'OPSP8996', msg1: 'ALREADY IN USE appkey' },
      })
      expect(second.ended).toBe('torn')
    }
    await clock.advance(2000)
    expect(socket.ended).toBeUndefined()
    expect(socket.records('H0STCNT0', 47).length).toBeGreaterThan(0)
    expect(simulator.state().sockets).toMatchObject({ open: 1, conflicts: 2 })
    socket.close()
    expect(openRawSocket(simulator, approval).register('H0STCNT0', '005930').body?.rt_cd).toBe('0')
  })

  it('a stream of the real server on the mock one', async () => {
    const { socket } = await setUp({ env: 'paper' })
    expect(socket.register('HDFSCNT0', 'DNASAAPL').body?.rt_cd).toBe('0')
    expect(socket.register('H0STCNI9', 'hts001').body?.rt_cd).toBe('0')
    expect(socket.register('H0NXCNT0', '005930').body?.msg_cd).toBe('OPSP8991')
  })
})

describe('the heartbeat', () => {
  const pings = (received: readonly string[]) => received.filter((text) => text.includes('PINGPONG'))

  it('comes after ten quiet seconds, in the form that is known', async () => {
    const { socket, clock } = await setUp()
    await clock.advance(9999)
    expect(socket.received).toEqual([])
    await clock.advance(1)
    expect(socket.received).toEqual(['{"header":{"tr_id":"PINGPONG","datetime":"20260102090010"}}'])
  })

  it('does not come while data flows', async () => {
    const { socket, clock } = await setUp()
    socket.register('H0STASP0', '005930')
    await clock.advance(60_000)
    expect(pings(socket.received)).toEqual([])
  })

  it.each(['text', 'pong'] as const)('is answered by a %s frame', async (kind) => {
    const { socket, clock } = await setUp()
    for (let round = 0; round < 30; round++) {
      await clock.advance(10_000)
      const ping = pings(socket.received).at(-1) ?? ''
      if (kind === 'text') socket.send(ping)
      else socket.pong(ping)
    }
    expect(socket.ended).toBeUndefined()
    expect(pings(socket.received)).toHaveLength(30)
  })

  it('unanswered for a hundred seconds ends the connection without a close frame', async () => {
    const { socket, clock, simulator } = await setUp()
    await clock.advance(109_999)
    expect(socket.ended).toBeUndefined()
    await clock.advance(1)
    expect(socket.ended).toBe('torn')
    expect(simulator.state().sockets).toMatchObject({ open: 0, dropped: 1 })
  })
})

describe('trades and books', () => {
  it.each([
    [46, 59],
    [47, 62],
    [47, 63],
  ] as const)('have the widths asked for: %i and %i', async (trade, book) => {
    const { socket, clock } = await setUp({ layouts: { trade, book } })
    socket.register('H0STCNT0', '005930')
    socket.register('H0STASP0', '005930')
    await clock.advance(5000)
    expect(socket.records('H0STCNT0', trade).length).toBeGreaterThan(5)
    expect(socket.records('H0STASP0', book).length).toBeGreaterThan(5)
  })

  it('agree with each other and with themselves', async () => {
    const { socket, clock } = await setUp()
    socket.register('H0STCNT0', '005930')
    socket.register('H0STASP0', '005930')
    await clock.advance(20_000)
    const trades = socket.records('H0STCNT0', 47)
    let volume: number | undefined
    let value = 0
    for (const trade of trades) {
      const [code, time, price, , , , average, open, high, low] = trade
      expect(code).toBe('005930')
      expect(time).toMatch(/^09\d{4}$/)
      if (volume !== undefined) {
        expect(Number(trade[13])).toBe(volume + Number(trade[12]))
        expect(Number(trade[14])).toBe(value + Number(trade[12]) * Number(price))
      }
      volume = Number(trade[13])
      value = Number(trade[14])
      expect(Number(high)).toBeGreaterThanOrEqual(Math.max(Number(price), Number(open)))
      expect(Number(low)).toBeLessThanOrEqual(Math.min(Number(price), Number(open)))
      expect(Number(average)).toBeCloseTo(value / volume, 1)
      expect(['1', '5']).toContain(trade[21])
      expect([trade[33], trade[46]]).toEqual(['20260102', '2'])
    }
    for (const book of socket.records('H0STASP0', 63)) {
      expect(Number(book[3])).toBeGreaterThan(Number(book[13]))
      const asks = book.slice(23, 33).reduce((sum, quantity) => sum + Number(quantity), 0)
      expect(Number(book[43])).toBe(asks)
    }
  })

  it('travel several to a frame now and then', async () => {
    const { socket, clock } = await setUp()
    socket.register('H0STCNT0', '005930')
    await clock.advance(60_000)
    const counts = new Set(socket.received.map((frame) => /^0\|H0STCNT0\|(\d{3})\|/.exec(frame)?.[1]))
    expect(counts).toContain('001')
    expect(counts.size).toBeGreaterThan(2)
  })

  it('come for registered keys only, and stop with the registration', async () => {
    const { socket, clock } = await setUp()
    socket.register('H0STCNT0', '000660')
    // Well-formed and unknown: accepted, and silent.
    expect(socket.register('H0STCNT0', '999999').body?.rt_cd).toBe('0')
    await clock.advance(3000)
    expect(new Set(socket.records('H0STCNT0', 47).map(([code]) => code))).toEqual(new Set(['000660']))
    socket.register('H0STCNT0', '000660', '2')
    const before = socket.records('H0STCNT0', 47).length
    await clock.advance(3000)
    expect(socket.records('H0STCNT0', 47)).toHaveLength(before)
  })
})

describe('execution notices', () => {
  const buy = (client: ReturnType<typeof createRawClient>, env: 'real' | 'paper') =>
    client.order(env === 'real' ? 'TTTC0012U' : 'VTTC0012U', PATHS.order, {
      ...ACCOUNT,
      PDNO: '005930',
      ORD_DVSN: '01',
      ORD_QTY: '2',
      ORD_UNPR: '0',
    })

  it.each([
    ['real', 'H0STCNI0', '06010'],
    ['paper', 'H0STCNI9', '00950'],
  ] as const)('come encrypted on the %s server, accepted first', async (env, trId, branch) => {
    const { socket, client, clock } = await setUp({ env })
    socket.register(trId, 'hts001')
    const { json } = await buy(client, env)
    await clock.advance(20)
    expect(socket.received.some((frame) => frame.startsWith(`1|${trId}|001|`))).toBe(true)
    const [accepted, fill] = socket.records(trId, 23)
    const number = String(json.output?.ODNO)
    expect(accepted).toEqual([
      ...['hts001', '1234567801', number, '', '02', '0', '01', '0', '005930', '0000000002', '000000000'],
      ...['090000', '0', '1', '1', branch, '000000002', '홍길동', '1Y', '10', '', '삼성전자', ''],
    ])
    expect(fill?.slice(5, 7)).toEqual(['0', '00'])
    expect(fill?.slice(12, 17)).toEqual(['0', '2', '2', branch, '000000002'])
    expect(fill?.[22]).toBe('000000000')
  })

  it('may have 26 columns', async () => {
    const { socket, client, clock } = await setUp({ layouts: { notice: 26 } })
    socket.register('H0STCNI0', 'hts001')
    await buy(client, 'real')
    await clock.advance(20)
    expect(socket.records('H0STCNI0', 26)[0]?.slice(17)).toEqual(['홍길동', '', '1', 'Y', '', '10', '', '삼성전자', ''])
  })

  it('leave after the reply, or before it when asked to', async () => {
    for (const noticeTiming of ['after', 'before'] as const) {
      const { socket, client } = await setUp({ noticeTiming })
      socket.register('H0STCNI0', 'hts001')
      const reply = buy(client, 'real')
      await reply
      expect(socket.records('H0STCNI0', 23).length > 0).toBe(noticeTiming === 'before')
    }
  })

  it('may come now before, now after the reply, in order either way', async () => {
    const { socket, client, clock } = await setUp({ noticeTiming: 'mixed' })
    socket.register('H0STCNI0', 'hts001')
    const early: boolean[] = []
    for (let index = 0; index < 20; index++) {
      const before = socket.received.length
      await buy(client, 'real')
      early.push(socket.received.length > before)
      await clock.advance(20)
    }
    expect(new Set(early)).toEqual(new Set([true, false]))
    const accepted = new Set<string>()
    for (const [, , number = '', ...rest] of socket.records('H0STCNI0', 23)) {
      if (rest[10] === '1') accepted.add(number)
      else expect(accepted).toContain(number)
    }
    expect(accepted.size).toBe(20)
  })

  it('are for the owner of the account only', async () => {
    const { simulator, client, clock } = await setUp()
    const other = 'z'.repeat(36)
    const stranger = openRawSocket(simulator, await client.approval(other))
    stranger.register('H0STCNI0', 'hts002')
    await buy(client, 'real')
    await clock.advance(20)
    expect(stranger.records('H0STCNI0', 23)).toEqual([])
  })
})
