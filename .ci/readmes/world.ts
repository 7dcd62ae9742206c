/** The world that the programs of the documents run in: both of KIS's servers, simulated, behind the seams that packages use on Node. */
import type { HttpTransport } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import type { SocketFactory } from '@kis/realtime'
import { createSimulator, type Simulator } from '@kis/simulator'

/** Thursday 2026-11-19, 15:25 in Korea: five minutes before the close, so that examples that watch until then come to their end. */
const START = Date.UTC(2026, 10, 19, 6, 25)

// The rest of what stands for `#platform` of both packages.
export { createDefaultRateLimiter } from '../../packages/core/src/limiter/default.web.js'
export { createDefaultStore } from '../../packages/core/src/stores/default.web.js'
export { createDecrypt } from '../../packages/realtime/src/cipher/node.js'

const QUIET = { debug() {}, info() {}, warn() {}, error() {} }

export const clock = createVirtualClock({ now: START })

let servers: Readonly<Record<'real' | 'paper', Simulator>> | undefined
const server = (url: string): Simulator => {
  servers ??= {
    real: createSimulator({ env: 'real', clock, holdings: 3, limits: { callsPerSecond: 1_000 }, logger: QUIET }),
    paper: createSimulator({ env: 'paper', clock, holdings: 3, limits: { callsPerSecond: 1_000 }, logger: QUIET }),
  }
  // The test host of REST is openapivts; of sockets, the port tells.
  return /openapivts|:31000/.test(url) ? servers.paper : servers.real
}

/** Stands for that of `#platform` in core. */
export function createHttpTransport(): HttpTransport {
  return {
    async request(request) {
      const answer = await server(request.url).transport().request(request)
      // The HTTP server adds it on the wire.
      return { ...answer, headers: { date: new Date(clock.now()).toUTCString(), ...answer.headers } }
    },
    close: async () => {},
  }
}

/** Stands for that of `#platform` in realtime. */
export const createSocket: SocketFactory = (url, handlers, options) =>
  server(url).socketFactory()(url, handlers, options)

/** Lets time pass until a program has ended. Small steps: unzipping and SQLite work beside the clock. */
export async function settle(program: Promise<void>): Promise<void> {
  program.catch(() => {})
  await clock.until(program, { maxMs: 3 * 60 * 60_000, stepMs: 50 })
  for (const one of Object.values(servers ?? {})) one.close()
  await program
}
