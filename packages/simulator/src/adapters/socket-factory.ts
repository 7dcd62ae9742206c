import type { Clock } from '@kis/core'
import type { SocketFactory } from '@kis/realtime'
import type { Simulator } from '../simulator-interface.js'
import type { SocketPeer } from '../socket/socket-link.js'

/** A close code for an end without a close frame. */
const ABNORMAL = 1006

/** Opens sockets to a simulator in the same process. Events come later, never during a call, as on a network. */
export function createSimulatorSocketFactory(simulator: Pick<Simulator, 'acceptSocket'>, clock: Clock): SocketFactory {
  return (_url, handlers) => {
    let isOver = false
    let peer: SocketPeer | undefined
    const later = (task: () => void): void => {
      clock.schedule(0, task)
    }
    const end = (code: number, reason: string): void => {
      if (isOver) return
      isOver = true
      peer?.onClose()
      later(() => handlers.onClose({ code, reason }))
    }
    later(() => {
      if (isOver) return
      peer = simulator.acceptSocket({
        send: (text) =>
          later(() => {
            if (!isOver) handlers.onMessage(text)
          }),
        // What was sent before the end still arrives.
        close: (code, reason) => later(() => end(code, reason)),
        terminate: () => later(() => end(ABNORMAL, '')),
      })
      if (peer) return handlers.onOpen()
      handlers.onError(new Error('The simulator refuses connections.'))
      end(ABNORMAL, '')
    })
    return {
      send: (text) =>
        later(() => {
          if (!isOver) peer?.onText(text)
        }),
      close: () => end(1000, ''),
      terminate: () => end(ABNORMAL, ''),
    }
  }
}
