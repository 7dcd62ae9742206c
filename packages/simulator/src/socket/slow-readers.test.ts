import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { createRawClient } from '../__fixtures__/raw-client.js'
import { controlMessage } from '../__fixtures__/raw-socket.js'
import type { PublishedRecord } from '../published-record.js'
import { createSimulator } from '../simulator.js'
import type { Simulator } from '../simulator-interface.js'
import type { SocketPeer } from './socket-link.js'

const MEGABYTE = 1024 * 1024

/** A client that reads nothing until told to. */
interface Idler {
  unread: number
  /** The most that ever waited. */
  most: number
  ended: 'aborted' | 'torn' | undefined
  isReading: boolean
  readonly peer: SocketPeer | undefined
}

function connect(simulator: Pick<Simulator, 'acceptSocket'>): Idler {
  const take = (size: number): void => {
    if (idler.isReading) return
    idler.unread += size
    idler.most = Math.max(idler.most, idler.unread)
  }
  const peer = simulator.acceptSocket({
    get unsentBytes() {
      return idler.unread
    },
    send: (text) => take(text.length),
    sendBytes: (bytes) => take(bytes.length),
    close: () => undefined,
    terminate() {
      idler.ended = 'torn'
    },
    abort() {
      idler.ended = 'aborted'
    },
  })
  const idler: Idler = { unread: 0, most: 0, ended: undefined, isReading: false, peer }
  return idler
}

function setUp(onRecord?: (record: PublishedRecord) => void) {
  const clock = createVirtualClock()
  const simulator = createSimulator({ env: 'real', clock, limits: { callsPerSecond: 100_000 }, onRecord })
  return { clock, simulator, client: createRawClient(simulator), idle: clock.pendingTasks }
}

const CODES = ['005930', '000660', '035420', '035720', '005380']

describe('a client that does not read', () => {
  it('is dropped at once when too much waits for it, and everything of it is let go', async () => {
    const { clock, simulator, client, idle } = setUp()
    const idler = connect(simulator)
    idler.peer?.onText(controlMessage(await client.approval(), 'H0STCNT0', '005930'))
    while (idler.ended === undefined) simulator.faults.garbage({ kind: 'count' })
    expect(idler.ended).toBe('aborted')
    expect(idler.most / MEGABYTE).toBeGreaterThan(60)
    expect(idler.most / MEGABYTE).toBeLessThan(65)
    expect(simulator.state()).toMatchObject({ sockets: { open: 0, dropped: 1, overflowed: 1 }, registrations: [] })
    await clock.advance(1_000)
    expect(clock.pendingTasks).toBe(idle)
    // Its app key is free.
    const next = connect(simulator)
    next.peer?.onText(controlMessage(await client.approval(), 'H0STCNT0', '005930'))
    expect(simulator.state().registrations).toHaveLength(1)
    simulator.close()
  })

  it('gets away with it when it reads on in time', async () => {
    const { simulator, client } = setUp()
    const idler = connect(simulator)
    idler.peer?.onText(controlMessage(await client.approval(), 'H0STCNT0', '005930'))
    for (let round = 0; round < 3; round++) {
      while (idler.unread < 50 * MEGABYTE) simulator.faults.garbage({ kind: 'count' })
      idler.unread = 0
    }
    expect(simulator.state().sockets).toMatchObject({ open: 1, overflowed: 0 })
    simulator.close()
  })

  it('is dropped as well when frames wait on the side of the server', async () => {
    const { simulator, client, clock, idle } = setUp()
    const idler = connect(simulator)
    idler.isReading = true
    idler.peer?.onText(controlMessage(await client.approval(), 'H0STCNT0', '005930'))
    simulator.faults.slowDelivery({ ms: 3_600_000 })
    while (idler.ended === undefined) simulator.faults.garbage({ kind: 'count' })
    expect(simulator.state().sockets).toMatchObject({ open: 0, overflowed: 1 })
    simulator.faults.clear()
    await clock.advance(1_000)
    expect(clock.pendingTasks).toBe(idle)
    simulator.close()
  })

  it('and asks all the time is dropped too: answers count', async () => {
    const { simulator, client } = setUp()
    const idler = connect(simulator)
    const message = controlMessage(await client.approval(), 'H0STCNT0', '005930')
    const longest = message.replace('005930', 'x'.repeat(100_000))
    // The answer to an unknown approval key repeats it.
    const odd = longest.replace(/"approval_key":"[^"]*"/, `"approval_key":"${'y'.repeat(1_000_000)}"`)
    for (let count = 0; count < 100 && idler.ended === undefined; count++) idler.peer?.onText(odd)
    expect(idler.ended).toBe('aborted')
    simulator.close()
  })
})

describe('a thousand connections', () => {
  it('share the memory there is: who reads goes on, who does not is dropped, and nothing is left of them', async () => {
    let records = 0
    const { simulator, client, clock, idle } = setUp(() => {
      records++
    })
    const all: Idler[] = []
    for (let index = 0; index < 1_000; index++) {
      const idler = connect(simulator)
      const approval = await client.approval(`PS${String(index).padStart(34, '0')}`)
      for (const code of CODES) {
        for (const trId of ['H0STCNT0', 'H0STASP0']) idler.peer?.onText(controlMessage(approval, trId, code))
      }
      idler.isReading = index % 4 === 0
      all.push(idler)
    }
    expect(simulator.state()).toMatchObject({ sockets: { open: 1_000 } })
    expect(simulator.state().registrations).toHaveLength(10_000)
    for (let second = 0; second < 60; second++) {
      await clock.advance(1_000)
      const waiting = all.reduce((sum, { unread, ended }) => sum + (ended ? 0 : unread), 0)
      expect(waiting / MEGABYTE).toBeLessThan(257)
    }
    // With every one that is dropped the others have more room.
    const dropped = all.filter(({ ended }) => ended === 'aborted')
    expect(dropped.length).toBeGreaterThan(600)
    for (const { isReading, ended } of all) if (isReading) expect(ended).toBeUndefined()
    expect(simulator.state().sockets).toMatchObject({ open: 1_000 - dropped.length, overflowed: dropped.length })
    expect(simulator.state().registrations).toHaveLength(10 * (1_000 - dropped.length))
    for (const { peer } of all) peer?.onClose()
    expect(simulator.state()).toMatchObject({ sockets: { open: 0 }, registrations: [] })
    // No heartbeat, no step of a market.
    await clock.advance(1_000)
    const before = records
    await clock.advance(60_000)
    expect([records, clock.pendingTasks]).toEqual([before, idle])
    simulator.close()
  })

  it('that are half open hold nothing once the server has given them up', async () => {
    const { simulator, client, clock, idle } = setUp()
    const all: Idler[] = []
    for (let index = 0; index < 200; index++) {
      const idler = connect(simulator)
      const approval = await client.approval(`PS${String(index).padStart(34, '0')}`)
      for (const code of CODES) idler.peer?.onText(controlMessage(approval, 'H0STCNT0', code))
      all.push(idler)
    }
    simulator.faults.halfOpen({ holdsKey: true })
    const before = all.map(({ unread }) => unread)
    await clock.advance(60_000)
    expect(all.map(({ unread }) => unread)).toEqual(before)
    await clock.advance(60_000)
    expect(simulator.state()).toMatchObject({ sockets: { open: 0, dropped: 200 }, registrations: [] })
    for (const { peer } of all) peer?.onClose()
    await clock.advance(1_000)
    expect(clock.pendingTasks).toBe(idle)
    simulator.close()
  })
})
