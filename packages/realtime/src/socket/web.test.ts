import { afterEach, describe, expect, it, vi } from 'vitest'
import type { SocketHandlers } from './socket.js'
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

  it('says what to do where there is none', () => {
    vi.stubGlobal('WebSocket', undefined)
    const handlers: SocketHandlers = { onOpen() {}, onMessage() {}, onClose() {}, onError() {} }
    expect(() => createSocket('ws://relay/', handlers, { connectTimeoutMs: 5_000 })).toThrow(
      expect.objectContaining({ name: 'KisConfigError', option: 'socket' }),
    )
  })
})
