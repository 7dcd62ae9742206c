import type { HttpTransport } from '@kis/core'
import type { SocketFactory } from '@kis/realtime'
import type { Faults } from './faults/faults.js'
import type { SimulatorAnswer, SimulatorRequest } from './http/message.js'
import type { SocketLink, SocketPeer } from './socket/socket-link.js'
import type { SimulatorState } from './state.js'

/** A KIS server without a network: requests and messages in, replies and frames out. */
export interface Simulator {
  /** Faults on demand. */
  readonly faults: Faults
  /** Counters, orders, sockets and accounts at this moment. */
  state(): SimulatorState
  /** Answers a request; `'drop'` means that the connection ends without a reply. Never rejects. */
  handleHttp(request: SimulatorRequest): Promise<SimulatorAnswer>
  /** Takes a WebSocket connection; `undefined` when connections are refused. */
  acceptSocket(link: SocketLink): SocketPeer | undefined
  /** Whether new connections are refused at the moment. */
  readonly isRefusing: boolean
  /** The HTTP seam of the SDK, connected to this simulator without a socket. Any host will do. */
  transport(): HttpTransport
  /** The socket seam of the SDK, likewise. */
  socketFactory(): SocketFactory
  /**
   * Resolves when the simulator is closed and its recording written, if there is one.
   *
   * @throws KisRealtimeError when something of the recording could not be written.
   */
  readonly finished: Promise<void>
  /** Stops the market, ends all sockets and lets waiting requests go. */
  close(): void
}
