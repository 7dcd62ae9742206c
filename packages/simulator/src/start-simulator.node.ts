import type { AddressInfo } from 'node:net'
import { createHttpServer } from './adapters/http-server.node.js'
import { loadMasters } from './masters/master-set.js'
import { readMastersFolder } from './masters/read-masters-folder.node.js'
import type { SimulatorOptions } from './options.js'
import { createSimulator, MASTER_PATH } from './simulator.js'
import type { Simulator } from './simulator-interface.js'
import type { SimulatorState } from './state.js'

/** What `startSimulator` takes. Only `env` has no default. */
export interface StartSimulatorOptions extends Omit<SimulatorOptions, 'masters'> {
  /** Port on 127.0.0.1. Default 0: any free one. */
  readonly port?: number | undefined
  /** Folder of real symbol files: zips, or bare `.mst` and `.cod` files. Default: a small built-in set. */
  readonly masters?: string | undefined
}

/** A simulator that listens. */
export interface RunningSimulator extends Pick<Simulator, 'faults' | 'transport' | 'socketFactory'> {
  /** Base URL of REST, for `baseUrl`. */
  readonly restUrl: string
  /** For `socketUrl`. */
  readonly socketUrl: string
  /** Folder of the symbol files, for `masterUrl`. */
  readonly mastersUrl: string
  readonly port: number
  /** Accounts, orders, sockets and counters at this moment. */
  state(): SimulatorState
  /**
   * Ends all connections, frees the port and writes what waits of a recording.
   *
   * @throws KisRealtimeError when something of the recording could not be written.
   */
  close(): Promise<void>
}

/**
 * Starts a simulator on the loopback interface: REST, WebSocket and symbol files on one port.
 *
 * @throws KisConfigError for a missing environment, an option out of range or an unreadable folder of symbol files.
 * @example
 * ```ts
 * import { startSimulator } from '@kis/simulator'
 * const simulator = await startSimulator({ env: 'paper' })
 * // … createKis({ env: 'paper', baseUrl: simulator.restUrl, socketUrl: simulator.socketUrl, … })
 * await simulator.close()
 * ```
 */
export async function startSimulator(options: StartSimulatorOptions): Promise<RunningSimulator> {
  const { port = 0, masters, ...rest } = options
  const files = masters === undefined ? undefined : await loadMasters(await readMastersFolder(masters))
  const simulator = createSimulator({ ...rest, masters: files })
  const server = createHttpServer(simulator)
  try {
    await server.listen(port)
  } catch (error) {
    simulator.close()
    throw error
  }
  const address: AddressInfo = server.address()
  const host = `127.0.0.1:${address.port}`
  return {
    restUrl: `http://${host}`,
    socketUrl: `ws://${host}`,
    mastersUrl: `http://${host}${MASTER_PATH}`,
    port: address.port,
    faults: simulator.faults,
    state: simulator.state,
    transport: simulator.transport,
    socketFactory: simulator.socketFactory,
    async close() {
      simulator.close()
      await server.close()
      await simulator.finished
    },
  }
}
