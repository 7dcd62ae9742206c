import { inspect } from 'node:util'
import { sleep } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { nameless, reply } from '../__fixtures__/fake-server.js'
import { orderBook, trade } from '../groups/domestic-stock/index.js'
import { createRealtimeClient } from '../index.js'
import { ask, lastCode, rig } from './__fixtures__/rig.js'
import { type RelayAnswer, type RelayReader, type RelayRequest, relayClientOptions } from './index.js'

describe('a relay refuses', () => {
  it('what it does not offer, and what is no key', async () => {
    const { clock, reader, connect, server, end } = rig({ streams: [trade] })
    const { client } = reader()
    await expect(clock.until(client.subscribe(orderBook, '005930'))).rejects.toMatchObject({
      name: 'KisSubscriptionError',
      msgCd: 'OPSP8991',
      message: expect.stringContaining('the relay does not offer it'),
    })
    const pipe = connect()
    for (const key of ['', 'samsung', '005930^1', '1'.repeat(2_000)]) {
      pipe.fromReader(ask('H0STCNT0', key))
      await clock.advance(0)
      expect(lastCode(pipe)).toBe('OPSP8992')
    }
    expect(server.requests).toEqual([])
    await end()
  })

  it('what it cannot read, and those who go on with it', async () => {
    const { clock, connect, relay, end } = rig({ streams: [trade], limits: { maxMessages: 20 } })
    const pipe = connect()
    for (const [text, code] of [
      ['hello', 'OPSP9999'],
      ['null', 'OPSP8997'],
      ['{"header":{"tr_type":"3"}}', 'OPSP8997'],
      ['{"header":{"tr_type":"1"},"body":null}', 'OPSP8991'],
      ['{"header":{"tr_type":1,"approval_key":{}},"body":{"input":{"tr_id":["H0STCNT0"],"tr_key":7}}}', 'OPSP8991'],
    ] as const) {
      pipe.fromReader(text)
      await clock.advance(0)
      expect(lastCode(pipe)).toBe(code)
    }
    const [long, eager] = [connect(), connect()]
    long.fromReader('x'.repeat(5_000))
    expect(long.closed).toEqual({ code: 4002, reason: 'too many or too long messages' })
    for (let count = 0; count < 21 && eager.isOpen; count++) eager.fromReader(ask('H0STCNT0', '005930', { type: '2' }))
    expect(eager.closed?.code).toBe(4002)
    expect(relay.readers).toHaveLength(1)
    // So many between two heartbeats, not for ever.
    for (let round = 0; round < 3; round++) {
      for (let count = 0; count < 15; count++) pipe.fromReader(ask('H0STCNT0', '005930', { type: '2' }))
      await clock.advance(10_000)
    }
    expect(pipe.isOpen).toBe(true)
    await end()
  })

  it('those who left while they waited to be let in', async () => {
    const asked: string[] = []
    const { clock, connect, relay, end } = rig({
      streams: [trade],
      authorize: async (_who, request) => {
        asked.push(request.key)
        await sleep(clock, 1_000)
        return true
      },
    })
    const pipe = connect()
    for (const key of ['000001', '000002']) pipe.fromReader(ask('H0STCNT0', key))
    await clock.advance(500)
    pipe.drop()
    await clock.advance(5_000)
    expect(asked).toEqual(['000001'])
    expect(relay.topics).toEqual([])
    await end()
  })

  it('for the time being what its own approval key is refused for, and tells its owner', async () => {
    const { clock, server, reader, logs, end } = rig({ streams: [trade] })
    server.approvalKey = 'nobody-has-it'
    const { client } = reader({ token: 'token-canary' })
    const error = await clock.until(client.subscribe(trade, '005930').catch((reason: unknown) => reason))
    expect(error).toMatchObject({ msgCd: 'OPSP9995', isRetryable: true })
    expect(logs.filter((line) => line.includes('trouble upstream')).length).toBeGreaterThan(0)
    await end()
  })

  it('readers and registrations beyond its limits, and beyond those of KIS', async () => {
    const { clock, reader, connect, relay, end } = rig({
      streams: [trade],
      limits: { maxReaders: 2, maxRegistrations: 2 },
      upstream: { policy: { maxRegistrations: 3 } },
    })
    const [a, b] = [reader(), reader()]
    for (const key of ['000001', '000002']) await clock.until(a.client.subscribe(trade, key))
    const limit = { name: 'KisSubscriptionLimitError', msgCd: 'OPSP0008' }
    await expect(clock.until(a.client.subscribe(trade, '000003'))).rejects.toMatchObject(limit)
    await clock.until(b.client.subscribe(trade, '000003'))
    await expect(clock.until(b.client.subscribe(trade, '000004'))).rejects.toMatchObject(limit)
    // One that is there already takes no slot.
    await clock.until(b.client.subscribe(trade, '000001'))
    expect(relay.topics.map(({ key, readers }) => [key, readers])).toEqual([
      ['000001', 2],
      ['000002', 1],
      ['000003', 1],
    ])
    const third = connect()
    expect(third.closed).toEqual({ code: 4005, reason: 'the relay takes no more readers' })
    expect(relay.readers.map(({ registrations }) => registrations.length)).toEqual([2, 2])
    await end()
  })

  it('what KIS refuses, with its code and without its words', async () => {
    const { clock, server, reader, pipes, end } = rig({ streams: [trade] })
    server.script = ({ trId, key }) =>
      key === '000001'
        ? reply(trId, key, 'OPSP8992', 'SUBSCRIBE ERROR : invalid tr_key approval-canary-0001', '9')
        : nameless('OPSP9993', 'JSON PARSING ERROR : internal error approval-canary-0001')
    const { client } = reader()
    for (const [key, msgCd] of [
      ['000001', 'OPSP8992'],
      ['000002', 'OPSP9993'],
    ] as const) {
      const error = await clock.until(client.subscribe(trade, key).catch((reason: unknown) => reason))
      expect(error).toMatchObject({ name: 'KisSubscriptionError', msgCd })
    }
    expect(pipes.flatMap(({ down }) => down).join()).not.toContain('canary')
    await end()
  })

  it('those whom "authorize" does not let in', async () => {
    const asked: [RelayReader<string>, RelayRequest<'real'>][] = []
    const { clock, reader, logs, relay, server, end } = rig<'real', string>({
      streams: [trade, orderBook],
      authorize: (who, request) => {
        asked.push([who, request])
        if (request.stream === orderBook) throw new Error(`no database for ${who.token}`)
        return who.context === 'alice' && request.key === '005930'
      },
    })
    const alice = reader({ context: 'alice', token: 'token-canary' })
    const mallory = reader({ context: 'mallory' })
    await clock.until(alice.client.subscribe(trade, '005930'))
    const refused = { name: 'KisSubscriptionError', msgCd: 'OPSP0010', isRetryable: false }
    await expect(clock.until(alice.client.subscribe(trade, '000660'))).rejects.toMatchObject(refused)
    await expect(clock.until(mallory.client.subscribe(trade, '005930'))).rejects.toMatchObject(refused)
    await expect(clock.until(alice.client.subscribe(orderBook, '005930'))).rejects.toMatchObject({
      msgCd: 'OPSP9995',
      isRetryable: true,
    })
    expect(server.registered).toEqual(['H0STCNT0 005930'])
    expect(asked.slice(0, 3).map(([who, { stream, key }]) => [who.id, who.token, stream.spec.id, key])).toEqual([
      [1, 'token-canary', 'domesticStock.trade', '005930'],
      [1, 'token-canary', 'domesticStock.trade', '000660'],
      [2, undefined, 'domesticStock.trade', '005930'],
    ])
    expect(logs.join()).toContain('no database for ***')
    const shown = [inspect(relay), ...relay.readers.flatMap((who) => [inspect(who, { depth: 9 }), JSON.stringify(who)])]
    expect(shown.join()).not.toContain('token-canary')

    asked[0]?.[0].close('signed out')
    expect(alice.pipe.closed).toEqual({ code: 4007, reason: 'signed out' })
    await end()
  })

  it('anything but a plain yes', async () => {
    const { clock, connect, end } = rig({ streams: [trade], authorize: () => 'yes' as unknown as RelayAnswer })
    const pipe = connect()
    pipe.fromReader(ask('H0STCNT0', '005930'))
    await clock.advance(0)
    expect(lastCode(pipe)).toBe('OPSP0010')
    await end()
  })
})

describe('a token', () => {
  const valid = (expected: () => string) => (who: RelayReader) => who.token === expected() || ('token-expired' as const)

  it('that has expired is fetched anew', async () => {
    let current = 'token-canary-1'
    const { clock, reader, logs, end } = rig({ streams: [trade], authorize: valid(() => current) })
    let calls = 0
    const { client } = reader({ token: async () => `token-canary-${++calls}` })
    await clock.until(client.subscribe(trade, '005930'))
    expect(calls).toBe(1)
    current = 'token-canary-2'
    await clock.until(client.subscribe(trade, '000660'))
    expect(calls).toBe(2)
    expect(logs.join()).not.toContain('canary')
    await end()
  })

  it('that has expired and cannot be fetched is told of', async () => {
    const { clock, reader, end } = rig({ streams: [trade], authorize: valid(() => 'another') })
    const { client } = reader({ token: 'token-canary-1' })
    const error = await clock.until(client.subscribe(trade, '005930').catch((reason: unknown) => reason))
    expect(error).toMatchObject({ name: 'KisConnectionError', msgCd: 'OPSP0011', isRetryable: false })
    expect(String(error)).toContain('Pass "token" as a function')
    expect(inspect(error)).not.toContain('canary')
    await end()
  })

  it('is checked before anything is opened', () => {
    const url = 'wss://relay.test/relay'
    for (const [option, access] of [
      ['env', { env: 'demo', url }],
      ['url', { env: 'real', url: 'https://relay.test/' }],
      ['token', { env: 'real', url, token: 7 }],
    ] as const) {
      expect(() => relayClientOptions(access as never)).toThrow(expect.objectContaining({ option }))
    }
    const client = createRealtimeClient(relayClientOptions({ env: 'paper', url, token: 'token-canary' }))
    expect(client.env).toBe('paper')
    expect(inspect(client, { depth: 9, showHidden: true })).not.toContain('canary')
  })
})
