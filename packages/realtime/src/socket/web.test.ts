import { afterEach, describe, expect, it, vi } from 'vitest'
import { MAX_MESSAGE_BYTES, type SocketHandlers } from './socket.js'
import { createSocket } from './web.js'

class FakeWebSocket {
  static last: FakeWebSocket | undefined
  binaryType = 'blob'
  sent: string[] = []
  isClosed = false
  onopen: (() => void) | undefined
  onmessage: ((event: { data: unknown }) => void) | undefined
  onerror: (() => void) | undefined
  onclose: ((event: { code: number; reason: string }) => void) | undefined

  constructor(readonly url: string) {
    FakeWebSocket.last = this
  }

  send(text: string): void {
    this.sent.push(text)
  }

  close(): void {
    this.isClosed = true
    this.onclose?.({ code: 1000, reason: 'bye' })
  }
}

afterEach(() => vi.unstubAllGlobals())

describe('the socket of browsers, Deno, Bun and workers', () => {
  it('passes everything between the global WebSocket and its owner', () => {
    vi.stubGlobal('WebSocket', FakeWebSocket)
    const events: unknown[] = []
    const handlers: SocketHandlers = {
      onOpen: () => events.push('open'),
      onMessage: (text) => events.push(text),
      onClose: (info) => events.push(info),
      onError: (error) => events.push(error),
    }
    const socket = createSocket('ws://relay/', handlers, { connectTimeoutMs: 5_000 })
    const native = FakeWebSocket.last
    native?.onopen?.()
    native?.onmessage?.({ data: 'text' })
    native?.onmessage?.({ data: new Uint8Array([0x41, 0xff]).buffer })
    native?.onerror?.()
    socket.send('up')
    socket.close()
    expect(native?.binaryType).toBe('arraybuffer')
    expect(native?.sent).toEqual(['up'])
    expect(events).toEqual(['open', 'text', 'A\ufffd', expect.any(Error), { code: 1000, reason: 'bye' }])
  })

  it.each([
    ['text', 'x'.repeat(MAX_MESSAGE_BYTES), 'x'.repeat(MAX_MESSAGE_BYTES + 1)],
    ['bytes', new ArrayBuffer(MAX_MESSAGE_BYTES), new ArrayBuffer(MAX_MESSAGE_BYTES + 1)],
  ])('ends the connection over a message that is too long, and hears nothing more: %s', (_, longest, tooLong) => {
    vi.stubGlobal('WebSocket', FakeWebSocket)
    const events: string[] = []
    const handlers: SocketHandlers = {
      onOpen: () => events.push('open'),
      onMessage: (text) => events.push(`message of ${text.length}`),
      onClose: () => events.push('close'),
      onError: (error) => events.push(String(error)),
    }
    createSocket('ws://relay/', handlers, { connectTimeoutMs: 5_000 })
    const native = FakeWebSocket.last
    native?.onopen?.()
    for (const data of [longest, tooLong, 'later']) native?.onmessage?.({ data })
    expect(events).toEqual([
      ...['open', `message of ${MAX_MESSAGE_BYTES}`],
      ...['Error: A message of more than 4194304 bytes was not taken.', 'close'],
    ])
  })

  it('says what to do where there is none', () => {
    vi.stubGlobal('WebSocket', undefined)
    const handlers: SocketHandlers = { onOpen() {}, onMessage() {}, onClose() {}, onError() {} }
    expect(() => createSocket('ws://relay/', handlers, { connectTimeoutMs: 5_000 })).toThrow(
      expect.objectContaining({ name: 'KisConfigError', option: 'socket' }),
    )
  })
})
