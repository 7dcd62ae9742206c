import { kstDate, kstDateTime, kstTime } from '@kis/core'
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
  const socket = openRawSocket(simulator, await client.approval())
  const price = () => client.get('FHKST01010100', PATHS.price, QUOTE)
  const buy = () =>
    client.order('TTTC0012U', PATHS.order, { ...ACCOUNT, PDNO: '005930', ORD_DVSN: '01', ORD_QTY: '1', ORD_UNPR: '0' })
  return { clock, simulator, client, socket, price, buy, faults: simulator.faults }
}

/** Widths of the frames of a stream, in the order of their arrival. */
const widths = (received: readonly string[], trId: string): Set<number> =>
  new Set(
    received
      .filter((frame) => frame.startsWith(`0|${trId}|`))
      .map((frame) => frame.split('|').slice(3).join('|').split('^').length / Number(frame.split('|')[2])),
  )

describe('a change of layout', () => {
  it('meets a session that runs, for as long as it was asked to', async () => {
    const { clock, socket, faults } = await setUp()
    for (const trId of ['H0STCNT0', 'H0STASP0']) socket.register(trId, '005930')
    const during = async () => {
      const from = socket.received.length
      await clock.advance(5_000)
      const fresh = socket.received.slice(from)
      return [widths(fresh, 'H0STCNT0'), widths(fresh, 'H0STASP0')]
    }
    expect(await during()).toEqual([new Set([47]), new Set([63])])
    faults.layout({ trade: 46 })
    expect(await during()).toEqual([new Set([46]), new Set([63])])
    faults.layout({ book: 59, forMs: 6_000 })
    expect(await during()).toEqual([new Set([46]), new Set([59])])
    await clock.advance(2_000)
    expect(await during()).toEqual([new Set([47]), new Set([63])])
  })

  it('meets notices too', async () => {
    const { clock, socket, faults, buy } = await setUp()
    socket.register('H0STCNI0', 'hts001')
    faults.layout({ notice: 26 })
    await buy()
    await clock.advance(100)
    expect(socket.records('H0STCNI0', 26).length).toBeGreaterThan(0)
  })
})

describe('a notice', () => {
  it('comes twice, so many times', async () => {
    const { clock, socket, faults, buy } = await setUp()
    socket.register('H0STCNI0', 'hts001')
    faults.repeatNotice({ trId: 'H0STCNI0' })
    await buy()
    await clock.advance(100)
    const [first, second, ...others] = socket.records('H0STCNI0', 23)
    expect(second).toEqual(first)
    expect(others.length).toBeGreaterThan(0)
    expect(others).not.toContainEqual(first)
  })

  it('overtakes the reply of its order', async () => {
    const { clock, socket, faults, buy } = await setUp()
    socket.register('H0STCNI0', 'hts001')
    await buy()
    expect(socket.records('H0STCNI0', 23)).toEqual([])
    await clock.advance(100)
    const before = socket.records('H0STCNI0', 23).length
    expect(before).toBeGreaterThan(0)
    faults.noticeTiming()
    await buy()
    expect(socket.records('H0STCNI0', 23).length).toBeGreaterThan(before)
  })
})

describe('the clock of the server', () => {
  it('goes wrong in headers, in the expiry of tokens and in heartbeats', async () => {
    const { clock, socket, faults, price, client } = await setUp()
    const dateOf = async () => Date.parse((await price()).headers.Date ?? '')
    const start = clock.now()
    const right = await dateOf()
    faults.clockSkew({ ms: -600_000, forMs: 90_000 })
    expect(await dateOf()).toBe(right - 600_000)
    await clock.advance(61_000)
    const beat = socket.received.findLast((text) => text.includes('PINGPONG')) ?? ''
    expect(JSON.parse(beat).header.datetime).toMatch(/^\d{14}$/)
    const [told] = /\d{14}/.exec(beat) ?? []
    const at = clock.now() - 600_000
    expect(Math.abs(Number(told) - Number(kstDate(at) + kstTime(at)))).toBeLessThan(200)
    const body = { grant_type: 'client_credentials', appkey: APP_KEY, appsecret: APP_SECRET }
    const { json } = await client.post('/oauth2/tokenP', body)
    // The token of the beginning is handed out again.
    expect(json.access_token_token_expired).toBe(kstDateTime(start + 86_400_000 - 600_000))
    await clock.advance(60_000)
    expect(Math.abs((await dateOf()) - clock.now())).toBeLessThan(1_000)
  })
})

describe('tokens', () => {
  it('expire all at once; the pause between two still holds', async () => {
    const { clock, faults, price, client } = await setUp()
    faults.expireTokens()
    expect((await price()).json.msg_cd).toBe('EGW00123')
    await clock.advance(61_000)
    await client.token()
    expect((await price()).json.rt_cd).toBe('0')
  })
})
