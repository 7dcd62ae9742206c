import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createMemoryStore, type Logger, systemClock } from '@kis/core'
import { executionNotice, orderBook, trade } from '@kis/realtime/domestic-stock'
import { createRelay, fromWs } from '@kis/realtime/relay'
import { createKis } from '@kis/sdk'
import { type RunningSimulator, startSimulator } from '@kis/simulator'
import { WebSocketServer } from 'ws'
import { createApiRoutes } from './api-routes.js'
import { createHandler } from './create-handler.js'
import { createUpgrade } from './create-upgrade.js'
import { createSession } from './session.js'

export interface TerminalOptions {
  /** Port on 127.0.0.1. Default 0: any free one. */
  readonly port?: number | undefined
  /** Folder of real symbol files (종목 마스터) for the simulator. Default: its small built-in set. */
  readonly masters?: string | undefined
  /** Secret of the session. Default: a new one for each start. */
  readonly secret?: string | undefined
  /** Stocks that the account begins with. Default 5. */
  readonly holdings?: number | undefined
  /** Milliseconds between two steps of the simulated market. Default 200. */
  readonly tick?: number | undefined
  readonly logger?: Logger | undefined
}

/** A running terminal. */
export interface Terminal {
  /** Where the page is; holds the secret of the session. */
  readonly url: string
  readonly port: number
  /** The server of KIS that is played; its faults are there to be tried. */
  readonly simulator: RunningSimulator
  /** Ends the connections of all pages, which come back by themselves. */
  dropReaders(): void
  close(): Promise<void>
}

/** Made up: the simulator takes any, and they never leave this process. */
const CREDENTIALS = { appKey: 'W'.repeat(36), appSecret: 'w'.repeat(180) }
/** What goes wrong is told; that calls were answered is not. */
const QUIET: Logger = { debug: ignore, info: ignore, warn: console.warn, error: console.error }
const HTS_ID = 'webterm'
const CALLS_PER_SECOND = 200
const MAX_MESSAGE_BYTES = 4_096

/** Starts simulator, relay and page on the loopback interface. */
export async function startTerminal(options: TerminalOptions = {}): Promise<Terminal> {
  const { port = 0, masters, tick, holdings = 5, logger = QUIET } = options
  const simulator = await startSimulator({
    env: 'paper',
    session: 'open',
    seed: 7,
    holdings,
    masters,
    tick,
    limits: { callsPerSecond: CALLS_PER_SECOND, ledgerCallsPerSecond: CALLS_PER_SECOND },
  })
  const kis = createKis({
    env: 'paper',
    credentials: CREDENTIALS,
    account: '50123456-01',
    htsId: HTS_ID,
    store: createMemoryStore(),
    limits: { callsPerWindow: CALLS_PER_SECOND / 2, ledgerCallsPerWindow: CALLS_PER_SECOND / 2 },
    baseUrl: simulator.restUrl,
    socketUrl: simulator.socketUrl,
    masterUrl: simulator.mastersUrl,
    logger,
  })
  const relay = createRelay({
    client: kis.realtime,
    streams: [trade, orderBook],
    // Whoever gets this far has shown the secret of the session.
    notices: [{ stream: executionNotice, htsId: HTS_ID, authorize: () => true }],
    logger,
  })
  const session = createSession(options.secret)
  const page = fileURLToPath(new URL('../page/', import.meta.url))
  const portOf = (): number => (server.address() as AddressInfo).port
  const api = createApiRoutes(kis, systemClock)
  const server = createServer(createHandler({ api, session, page, logger, port: portOf }))
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES })
  sockets.on('connection', (socket) => relay.accept(fromWs(socket)))
  server.on('upgrade', createUpgrade({ sockets, session, port: portOf }))

  const close = async (): Promise<void> => {
    await relay.close()
    sockets.close()
    server.close()
    server.closeAllConnections()
    await kis.close()
    await simulator.close()
  }
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  } catch (error) {
    await close()
    throw error
  }
  // The first page should not wait for the symbol files. One that fails is fetched again when a page asks.
  api.master().catch((error: unknown) => logger.warn('The symbol files could not be had.', { error }))
  return {
    url: `http://127.0.0.1:${portOf()}/?session=${session.secret}`,
    port: portOf(),
    simulator,
    dropReaders() {
      for (const reader of relay.readers) reader.close('dropped on purpose')
    },
    close,
  }
}

function ignore(): void {}
