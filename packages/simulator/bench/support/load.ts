import { createConnection } from 'node:net'

/** A request as it goes over the wire. */
export function requestBytes(
  port: number,
  method: 'GET' | 'POST',
  target: string,
  headers: Readonly<Record<string, string>>,
  body = '',
): Buffer {
  const lines = Object.entries({
    Host: `127.0.0.1:${port}`,
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  })
  return Buffer.from(
    `${method} ${target} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n${body}`,
  )
}

/**
 * Asks over kept-alive connections, one question at a time on each, and counts the answers with HTTP 200. It reads no more of an answer
 * than its length, so that it is never slower than the server that it measures.
 */
export async function askFor(
  port: number,
  requests: readonly Buffer[],
  { connections, ms }: { readonly connections: number; readonly ms: number },
): Promise<{ readonly answers: number; readonly odd: number }> {
  const start = performance.now()
  let [answers, odd] = [0, 0]
  const ask = (first: number): Promise<void> =>
    new Promise((resolve, reject) => {
      let [next, left, held] = [first, 0, Buffer.alloc(0)]
      const socket = createConnection(port, '127.0.0.1')
      socket.setNoDelay(true)
      const send = (): void => {
        socket.write(requests[next++ % requests.length] ?? '')
      }
      socket.on('connect', send)
      socket.on('error', reject)
      socket.on('close', () => resolve())
      socket.on('data', (data) => {
        if (left === 0) {
          held = held.length > 0 ? Buffer.concat([held, data]) : data
          const end = held.indexOf('\r\n\r\n')
          if (end < 0) return
          const head = held.toString('latin1', 0, end)
          const [, length] = /^content-length: *(\d+)/im.exec(head) ?? []
          if (length === undefined) return void socket.destroy(new Error(`An answer without a length: ${head}`))
          if (!head.startsWith('HTTP/1.1 200')) odd++
          left = end + 4 + Number(length) - held.length
          held = Buffer.alloc(0)
        } else {
          left -= data.length
        }
        if (left > 0) return
        left = 0
        answers++
        if (performance.now() - start < ms) send()
        else socket.end()
      })
    })
  await Promise.all(Array.from({ length: connections }, (_, index) => ask(index)))
  return { answers, odd }
}
