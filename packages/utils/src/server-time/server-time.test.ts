import { type HttpRequest, type HttpTransport, KisConfigError, KisDecodeError, systemClock } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { serverTime } from './index.js'

const LOCAL = Date.parse('2026-11-23T00:00:00.000Z')

/** A server whose clock is ahead by `aheadMs`, and whose answer takes as long there as back. */
function world({ aheadMs = 0, latencyMs = 0, header = 'date' }) {
  const clock = createVirtualClock({ now: LOCAL })
  const requests: HttpRequest[] = []
  const http: HttpTransport = {
    async request(request) {
      requests.push(request)
      await new Promise<void>((resolve) => clock.schedule(latencyMs / 2, resolve))
      const date = new Date(clock.now() + aheadMs).toUTCString()
      await new Promise<void>((resolve) => clock.schedule(latencyMs / 2, resolve))
      return { status: 404, headers: { [header]: date }, body: new Uint8Array() }
    },
    async close() {
      throw new Error('The transport is the caller’s.')
    },
  }
  return { clock, http, requests }
}

describe('serverTime', () => {
  it('is the Date header plus half of the latency, and tells the drift', async () => {
    const { clock, http } = world({ aheadMs: 5_000, latencyMs: 80 })
    const time = await clock.until(serverTime({ env: 'real', http, clock }))
    expect(time).toEqual({
      at: LOCAL + 5_000 + 40,
      driftMs: 5_000 - 40,
      latencyMs: 80,
      earliest: LOCAL + 5_000,
      latest: LOCAL + 6_080,
    })
  })

  it('bounds the truth', async () => {
    for (const aheadMs of [-3_600_000, -700, -1, 0, 1, 999, 86_400_000]) {
      for (const latencyMs of [0, 30, 2_000]) {
        const { clock, http } = world({ aheadMs, latencyMs })
        const { at, earliest, latest } = await clock.until(serverTime({ env: 'paper', http, clock }))
        const truth = clock.now() + aheadMs
        expect(earliest <= truth && truth <= latest).toBe(true)
        expect(Math.abs(at - truth)).toBeLessThanOrEqual(1_000)
      }
    }
  })

  it('asks the server of the environment, without a key', async () => {
    const { clock, http, requests } = world({})
    await clock.until(serverTime({ env: 'real', http, clock }))
    await clock.until(serverTime({ env: 'paper', http, clock }))
    await clock.until(serverTime({ env: 'paper', http, clock, baseUrl: 'http://127.0.0.1:8080/' }))
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'HEAD https://openapi.koreainvestment.com:9443/',
      'HEAD https://openapivts.koreainvestment.com:29443/',
      'HEAD http://127.0.0.1:8080/',
    ])
    expect(requests.every(({ headers, body }) => Object.keys(headers).length === 0 && body === undefined)).toBe(true)
  })

  it('refuses an environment that is none', async () => {
    const { http } = world({})
    await expect(serverTime({ env: 'mock' as 'paper', http })).rejects.toSatisfy((error) =>
      KisConfigError.isInstance(error),
    )
  })

  it('says when there is no Date header', async () => {
    const { clock, http } = world({ header: 'server' })
    const error = await clock.until(serverTime({ env: 'real', http, clock })).catch((thrown: unknown) => thrown)
    expect(KisDecodeError.isInstance(error) && error.path).toBe('headers.date')
  })

  it('ends when it is aborted', async () => {
    const { http, requests } = world({})
    await expect(
      serverTime({ env: 'real', http, clock: systemClock, signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ code: 'KIS_ABORT' })
    expect(requests).toEqual([])
  })
})
