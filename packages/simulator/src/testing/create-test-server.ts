import type { HttpTransport } from '@kis/core'
import { createVirtualClock, type UntilOptions, type VirtualClock } from '@kis/core/testing'
import type { SocketFactory } from '@kis/realtime'
import type { Faults } from '../faults/faults.js'
import type { SimulatorOptions } from '../options.js'
import { createSimulator } from '../simulator.js'
import type { SimulatorState } from '../state.js'

/** What `createTestServer` takes. Only `env` has no default. */
export interface TestServerOptions extends Omit<SimulatorOptions, 'clock'> {
  /** Where time begins, in epoch milliseconds. Default 2026-01-02 09:00 in Korea. */
  readonly start?: number | undefined
}

/** A simulator in this process, with a clock that stands still until the test moves it. No port, no waiting. */
export interface TestServer extends Disposable {
  readonly clock: VirtualClock
  /** What a client needs to talk to this server: its transport, its sockets and the clock. */
  readonly clientOptions: {
    readonly http: HttpTransport
    readonly socket: SocketFactory
    readonly clock: VirtualClock
  }
  /** Faults on demand. */
  readonly faults: Faults
  /** Moves time until a promise settles, and hands on its value or its rejection. */
  settle<T>(promise: PromiseLike<T>, options?: UntilOptions): Promise<T>
  /** Lets the market run for `ms`. */
  run(ms: number): Promise<void>
  /** Accounts, orders, sockets and counters at this moment. */
  state(): SimulatorState
  /** Resolves when it is closed and its recording written. @throws KisRealtimeError when that failed. */
  readonly finished: Promise<void>
  /** Ends the simulator and all its connections; `finished` says when that is done. */
  close(): void
}

/**
 * Starts a simulator for one test: seeded, in memory, on a virtual clock. Quotas are lifted unless `limits` says otherwise.
 *
 * @throws KisConfigError for a missing environment or an option out of range.
 * @example
 * ```ts
 * import { createKis } from '@kis/sdk'
 * import { createTestServer } from '@kis/simulator/testing'
 * import { expect, it } from 'vitest'
 *
 * it('survives a lost reply', async () => {
 *   using server = createTestServer({ env: 'paper' })
 *   const kis = createKis({ env: 'paper', credentials, account: '12345678-01', ...server.clientOptions })
 *   server.faults.http500Empty({ trId: 'FHKST01010100' })
 *   const quote = await server.settle(kis.stock('005930').quote())
 *   expect(quote.price.toNumber()).toBeGreaterThan(0)
 * })
 * ```
 */
export function createTestServer({ start, ...options }: TestServerOptions): TestServer {
  const clock = createVirtualClock({ now: start })
  const simulator = createSimulator({
    ...options,
    clock,
    limits: { callsPerSecond: 1_000_000, tokenIntervalMs: 0, ...options.limits },
  })
  return {
    clock,
    clientOptions: { http: simulator.transport(), socket: simulator.socketFactory(), clock },
    faults: simulator.faults,
    settle: (promise, untilOptions) => clock.until(promise, untilOptions),
    run: (ms) => clock.advance(ms),
    state: simulator.state,
    finished: simulator.finished,
    close: () => simulator.close(),
    [Symbol.dispose]: () => simulator.close(),
  }
}
