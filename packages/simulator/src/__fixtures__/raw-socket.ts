import { createDecipheriv } from 'node:crypto'
import type { Simulator } from '../simulator-interface.js'
import type { Loose } from './raw-client.js'

/** A client's end of a socket, without the SDK and without a network. */
export interface RawSocket {
  /** Everything received, oldest first. */
  readonly received: string[]
  /** How it ended: a close code, or `'torn'` without a close frame. */
  ended: number | 'torn' | undefined
  send(text: string): void
  pong(text: string): void
  close(): void
  /** Sends a registration (or its end) and returns the reply. */
  register(trId: string, trKey: string, trType?: string): Loose
  /** Records of a stream, field by field, decrypted where needed. */
  records(trId: string, width: number): string[][]
}

export function openRawSocket(simulator: Pick<Simulator, 'acceptSocket'>, approvalKey: string): RawSocket {
  const received: string[] = []
  const keys = new Map<string, { key: string; iv: string }>()
  const peer = simulator.acceptSocket({
    send: (text) => void received.push(text),
    close: (code) => {
      socket.ended = code
    },
    terminate: () => {
      socket.ended = 'torn'
    },
  })
  const socket: RawSocket = {
    received,
    ended: peer ? undefined : 'torn',
    send: (text) => peer?.onText(text),
    pong: (text) => peer?.onPong(text),
    close: () => peer?.onClose(),
    register(trId, trKey, trType = '1') {
      const before = received.length
      peer?.onText(controlMessage(approvalKey, trId, trKey, trType))
      const reply: Loose = JSON.parse(received[before] ?? '{}')
      const output = reply.body?.output
      if (output) keys.set(trId, { key: String(output.key), iv: String(output.iv) })
      return reply
    },
    records(trId, width) {
      return received.flatMap((frame) => {
        const [mark, id, count, ...rest] = frame.split('|')
        if (id !== trId) return []
        const fields = textOf(mark === '1', rest.join('|'), keys.get(trId)).split('^')
        if (fields.length !== Number(count) * width) {
          throw new Error(`${fields.length} fields are not ${count} records of ${width}.`)
        }
        return Array.from({ length: Number(count) }, (_, index) => fields.slice(index * width, (index + 1) * width))
      })
    },
  }
  return socket
}

export function controlMessage(approvalKey: string, trId: string, trKey: string, trType = '1'): string {
  return JSON.stringify({
    header: { approval_key: approvalKey, custtype: 'P', tr_type: trType, 'content-type': 'utf-8' },
    body: { input: { tr_id: trId, tr_key: trKey } },
  })
}

function textOf(isEncrypted: boolean, payload: string, keys: { key: string; iv: string } | undefined): string {
  if (!isEncrypted) return payload
  const decipher = createDecipheriv('aes-256-cbc', Buffer.from(keys?.key ?? ''), Buffer.from(keys?.iv ?? ''))
  return Buffer.concat([decipher.update(payload, 'base64'), decipher.final()]).toString('utf8')
}
