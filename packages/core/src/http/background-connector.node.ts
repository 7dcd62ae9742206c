import type { Socket } from 'node:net'
import type { buildConnector } from 'undici'

/** Opens connections that let the process end, whatever they carry. */
export function createBackgroundConnector(build: typeof buildConnector, timeoutMs: number): buildConnector.connector {
  const connect = build({ timeout: timeoutMs })
  return (options, callback) => {
    const socket: unknown = connect(options, (...result) => {
      // Once more: where a name has several addresses, each attempt has a handle of its own.
      if (result[1]) letGo(result[1])
      callback(...result)
    })
    // undici's types keep quiet about the socket, which holds the process from here on, also during the TLS handshake.
    if (isSocket(socket)) letGo(socket)
  }
}

// Without `node:net`, which would come with the import of this package.
function isSocket(value: unknown): value is Socket {
  return typeof value === 'object' && value !== null && 'unref' in value && 'ref' in value
}

function letGo(socket: Socket): void {
  socket.unref()
  // undici takes hold of a socket again for every request on it.
  socket.ref = () => socket
}
