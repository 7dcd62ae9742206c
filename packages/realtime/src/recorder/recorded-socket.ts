import type { Socket, SocketFactory } from '../socket/socket.js'

/** What is noted of a connection. */
export interface SocketNotes {
  onOpen(): void
  onReceived(text: string): void
  onSent(text: string): void
  onError(error: unknown): void
  onClose(info: { readonly code: number | undefined; readonly reason: string }): void
  /** The client gives the connection up. */
  onLeave(): void
}

/** Opens a socket of which everything is noted before its owner is told. */
export function openRecordedSocket(
  openSocket: SocketFactory,
  notes: SocketNotes,
  ...args: Parameters<SocketFactory>
): Socket {
  const [url, handlers, options] = args
  let socket: Socket
  try {
    socket = openSocket(
      url,
      {
        onOpen: () => {
          notes.onOpen()
          handlers.onOpen()
        },
        onMessage: (text) => {
          notes.onReceived(text)
          handlers.onMessage(text)
        },
        onError: (error) => {
          notes.onError(error)
          handlers.onError(error)
        },
        onClose: (info) => {
          notes.onClose(info)
          handlers.onClose(info)
        },
      },
      options,
    )
  } catch (error) {
    notes.onError(error)
    notes.onClose({ code: undefined, reason: '' })
    throw error
  }
  return {
    send: (text) => {
      notes.onSent(text)
      socket.send(text)
    },
    close: () => {
      notes.onLeave()
      socket.close()
    },
    ...(socket.terminate && {
      terminate: () => {
        notes.onLeave()
        socket.terminate?.()
      },
    }),
  }
}
