import { createDecipheriv } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import WebSocket from 'ws'
import { clientOver, type Loose, type RawClient, type RawReply, toReply } from './raw-client.js'

/** A client over a real connection, header names as sent. */
export function loopbackClient(port: number): RawClient {
  return clientOver(
    (method, path, headers, body) =>
      new Promise<RawReply>((resolve, reject) => {
        const request = httpRequest({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('end', () => {
            const pairs = response.rawHeaders.flatMap((name, index, all) =>
              index % 2 === 0 ? [[name, all[index + 1] ?? ''] as const] : [],
            )
            resolve(toReply(response.statusCode ?? 0, pairs, Buffer.concat(chunks).toString('utf8')))
          })
        })
        request.on('error', reject)
        request.end(body)
      }),
  )
}

/** A client's end of a WebSocket. */
export interface LoopbackSocket {
  readonly received: readonly string[]
  readonly isOpen: boolean
  /** Resolves with the close code when the connection is over. */
  readonly closed: Promise<number>
  send(text: string): void
  pong(text: string): void
  /** Resolves when the server has read all that was sent, and all that it had sent by then is here. */
  settle(): Promise<void>
  /** Sends a control message; the reply. */
  ask(message: string): Promise<Loose>
  close(): void
}

export async function openLoopbackSocket(url: string): Promise<LoopbackSocket> {
  const socket = new WebSocket(url)
  const received: string[] = []
  socket.on('message', (data) => received.push(String(data)))
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  const settle = (): Promise<void> =>
    new Promise((resolve) => {
      socket.once('pong', () => resolve())
      socket.ping()
    })
  return {
    received,
    closed,
    get isOpen() {
      return socket.readyState === WebSocket.OPEN
    },
    send: (text) => socket.send(text),
    pong: (text) => socket.pong(text),
    settle,
    async ask(message) {
      const before = received.length
      socket.send(message)
      await settle()
      const reply = received.slice(before).find((text) => text.startsWith('{') && !text.includes('PINGPONG'))
      return JSON.parse(reply ?? '{}')
    },
    close: () => socket.close(),
  }
}

/** Fields of an encrypted frame, by the keys of the ack. */
export function decrypted(frame: string, ack: Loose): string[] {
  const [, , , payload = ''] = frame.split('|')
  const { key, iv } = ack.body?.output ?? {}
  const decipher = createDecipheriv('aes-256-cbc', Buffer.from(String(key)), Buffer.from(String(iv)))
  return Buffer.concat([decipher.update(payload, 'base64'), decipher.final()])
    .toString('utf8')
    .split('^')
}
