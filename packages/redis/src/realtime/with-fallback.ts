import type { Socket, SocketFactory } from '@kis/realtime'

/** Opens a shared socket, or one of this process alone where the shared one cannot be opened. */
export function withFallback(shared: SocketFactory, local: SocketFactory, onFallback: () => void): SocketFactory {
  return (url, handlers, options) => {
    // From then on whatever happens to the socket is the client's to know.
    let isSettled = false
    const settle = (): void => {
      isSettled = true
    }
    let current: Socket = shared(
      url,
      {
        onOpen() {
          settle()
          handlers.onOpen()
        },
        onMessage: (text) => handlers.onMessage(text),
        onError(error) {
          if (isSettled) handlers.onError(error)
        },
        onClose(info) {
          if (isSettled) {
            handlers.onClose(info)
            return
          }
          settle()
          onFallback()
          current = local(url, handlers, options)
        },
      },
      // Half of the time for Redis, so that the other socket has some left.
      { connectTimeoutMs: options.connectTimeoutMs / 2 },
    )
    return {
      send: (text) => current.send(text),
      close() {
        settle()
        current.close()
      },
      terminate() {
        settle()
        if (current.terminate) current.terminate()
        else current.close()
      },
    }
  }
}
