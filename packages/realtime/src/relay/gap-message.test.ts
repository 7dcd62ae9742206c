import { describe, expect, it } from 'vitest'
import { frame, tradeFields } from '../__fixtures__/frames.js'
import { collect, setup } from '../__fixtures__/setup.js'
import { trade } from '../groups/domestic-stock/index.js'
import type { DecodeEvent, LostEvent } from '../index.js'

const gap = (body: object): string => JSON.stringify({ header: { tr_id: 'GAP' }, body })
const ABOUT = { tr_id: 'H0STCNT0', tr_key: '005930' }

describe('what a relay tells of gaps', () => {
  it('stands in the order of the records, and is told once when it is over', async () => {
    const { clock, server, client } = setup()
    const ticks = await clock.until(client.subscribe(trade, '005930'))
    const seen = collect(ticks)
    const lost: LostEvent[] = []
    ticks.on('lost', (event) => lost.push(event))
    server.session.send(frame('H0STCNT0', tradeFields('005930', '1')))
    server.session.send(gap({ ...ABOUT, reason: 'silence', from: 1_000 }))
    expect(lost).toEqual([{ from: 1_000, reason: 'silence', trId: 'H0STCNT0', key: '005930' }])
    expect(client.subscriptions[0]?.isRegistered).toBe(false)
    server.session.send(gap({ ...ABOUT, reason: 'silence', from: 1_000, to: 2_000 }))
    server.session.send(frame('H0STCNT0', tradeFields('005930', '2')))
    // At once what is over already, such as frames that a slow reader has lost.
    server.session.send(gap({ ...ABOUT, reason: 'overflow', from: 3_000, to: 4_000 }))
    expect(client.subscriptions[0]?.isRegistered).toBe(true)
    const about = { trId: 'H0STCNT0', key: '005930' }
    expect(seen).toEqual([
      expect.objectContaining({ STCK_PRPR: 1 }),
      { gap: { from: 1_000, to: 2_000, reason: 'silence', ...about } },
      expect.objectContaining({ STCK_PRPR: 2 }),
      { gap: { from: 3_000, to: 4_000, reason: 'overflow', ...about } },
    ])
    await clock.until(client.close())
  })

  it('may come right behind the acknowledgement', async () => {
    const { clock, server, client } = setup()
    server.script = (request, session) => {
      const answer = server.usualReply(session, request)
      session.send(answer)
      session.send(gap({ ...ABOUT, reason: 'conflict', from: 1_000 }))
      return 'silence'
    }
    const ticks = await clock.until(client.subscribe(trade, '005930'))
    const seen = collect(ticks)
    await clock.advance(0)
    expect(client.subscriptions[0]?.isRegistered).toBe(false)
    server.session.send(gap({ ...ABOUT, reason: 'conflict', from: 1_000, to: 5_000 }))
    expect(seen).toMatchObject([{ gap: { from: 1_000, to: 5_000, reason: 'conflict' } }])
    await clock.until(client.close())
  })

  it('is joined with a loss of the own connection', async () => {
    const { clock, server, client } = setup()
    const seen = collect(await clock.until(client.subscribe(trade, '005930')))
    server.session.send(gap({ ...ABOUT, reason: 'silence', from: 1_000 }))
    server.session.drop()
    await clock.until(() => seen.length > 0)
    expect(seen).toEqual([{ gap: expect.objectContaining({ from: 1_000, reason: 'silence' }) }])
    expect((seen[0] as { gap: { to: number } }).gap.to).toBe(clock.now())
    await clock.until(client.close())
  })

  it('is passed over where it makes no sense', async () => {
    const { clock, server, client } = setup()
    const seen = collect(await clock.until(client.subscribe(trade, '005930')))
    const events: DecodeEvent[] = []
    client.on('decode', (event) => events.push(event))
    server.session.send(gap({ ...ABOUT, tr_key: '000660', reason: 'dropped', from: 1, to: 2 }))
    for (const body of [{}, { ...ABOUT }, { ...ABOUT, from: 'now' }, { tr_id: 'H0STCNT0', from: 1 }]) {
      server.session.send(gap(body))
    }
    expect(events.map(({ reason }) => reason)).toEqual(Array(4).fill('malformed'))
    expect(seen).toEqual([])
    // A reason that this version does not know, and a clock that runs backwards.
    server.session.send(gap({ ...ABOUT, reason: 'storm', from: 2_000, to: 1_000 }))
    expect(seen).toMatchObject([{ gap: { from: 2_000, to: 2_000, reason: 'dropped' } }])
    await clock.until(client.close())
  })
})
