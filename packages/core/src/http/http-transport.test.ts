import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Server as TcpServer } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { KisAbortError, KisTimeoutError, KisTransportError } from '../errors/transport-error.js'
import { createVirtualClock } from '../testing.js'
import { createHttpTransport as createNodeTransport } from './node.js'
import type { HttpTransport } from './transport.js'
import { createHttpTransport as createWebTransport } from './web.js'
import { requestWithTimeout } from './with-timeout.js'

const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const item of open.splice(0)) await item.close()
})

async function listen(server: Server | TcpServer): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push({
    close: () => {
      if ('closeAllConnections' in server) server.closeAllConnections()
      server.close()
    },
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const serve = (listener: RequestListener) => listen(createServer(listener))

function use(transport: HttpTransport): HttpTransport {
  open.push(transport)
  return transport
}

const text = (body: Uint8Array) => new TextDecoder().decode(body)
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.fail('resolved'),
    (error: unknown) => error,
  )

describe.each([
  ['node', createNodeTransport],
  ['web', createWebTransport],
] as const)('HTTP transport: %s', (name, create) => {
  it('sends method, headers and body as given and returns status, lower-case headers and bytes', async () => {
    const url = await serve((request, response) => {
      let body = ''
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () => {
        response.writeHead(403, { 'X-Answer': 'Yes' })
        response.end(`${request.method} ${request.url} ${request.headers.tr_id} ${body}`)
      })
    })
    const http = use(create())
    const answer = await http.request({
      method: 'POST',
      url: `${url}/a?b=%20c`,
      headers: { tr_id: 'T1' },
      body: '{"한":1}',
    })
    expect(answer.status).toBe(403)
    expect(answer.headers['x-answer']).toBe('Yes')
    expect(text(answer.body)).toBe('POST /a?b=%20c T1 {"한":1}')
  })

  it('does not follow redirects', async () => {
    const url = await serve((_, response) => response.writeHead(302, { location: '/elsewhere' }).end())
    const answer = await use(create()).request({ method: 'GET', url, headers: {} })
    // A browser's fetch hides the status of a redirect it was told not to follow.
    expect([302, 0]).toContain(answer.status)
  })

  it('tells of progress', async () => {
    const url = await serve((_, response) =>
      response.writeHead(200, { 'content-length': '300000' }).end('x'.repeat(300_000)),
    )
    const seen: (readonly [number, number | undefined])[] = []
    await use(create()).request({
      method: 'GET',
      url,
      headers: {},
      onProgress: (received, total) => seen.push([received, total]),
    })
    expect(seen.at(-1)).toEqual([300_000, 300_000])
  })

  it('refuses a body larger than allowed', async () => {
    const url = await serve((_, response) => response.end('x'.repeat(200_000)))
    const error = await failure(use(create()).request({ method: 'GET', url, headers: {}, maxBodyBytes: 1_000 }))
    expect(KisTransportError.isInstance(error) && error.message).toMatch(/larger than the 1000 bytes/)
    expect(KisTransportError.isInstance(error) && error.isRetryable).toBe(false)
  })

  it('says that the request may have been sent when the answer never came', async () => {
    const url = await serve((request) => request.socket.destroy())
    const error = await failure(use(create()).request({ method: 'POST', url, headers: {}, body: '{}' }))
    expect(KisTransportError.isInstance(error) && error.requestSent).toBe(true)
  })

  it('ends at once when the signal is aborted during an answer', async () => {
    const url = await serve((_, response) => response.write('half'))
    const controller = new AbortController()
    const pending = failure(
      use(create()).request({
        method: 'GET',
        url,
        headers: {},
        signal: controller.signal,
        onProgress: () => controller.abort(new Error('enough')),
      }),
    )
    const error = await pending
    expect(KisAbortError.isInstance(error) && error.requestSent).toBe(true)
  })

  it('refuses an aborted signal without connecting', async () => {
    let connections = 0
    const url = await serve((_, response) => {
      connections += 1
      response.end()
    })
    const error = await failure(use(create()).request({ method: 'GET', url, headers: {}, signal: AbortSignal.abort() }))
    expect(KisAbortError.isInstance(error) && error.requestSent).toBe(false)
    expect(connections).toBe(0)
  })

  it('ends a black hole at the deadline of the injected clock', async () => {
    let arrived: () => void
    const isThere = new Promise<void>((resolve) => {
      arrived = resolve
    })
    const url = await serve(() => arrived())
    const clock = createVirtualClock()
    const pending = failure(
      requestWithTimeout(
        use(create()),
        { method: 'GET', url: `${url}/slow`, headers: {} },
        { clock, timeoutMs: 15_000 },
      ),
    )
    await isThere
    await clock.advance(14_999)
    await clock.advance(1)
    const error = await pending
    expect(KisTimeoutError.isInstance(error) && [error.timeoutMs, error.requestSent]).toEqual([15_000, true])
    expect(String(error)).toContain('/slow within 15000 ms')
  })

  it('proves that nothing was sent when nobody listens', async () => {
    const server = createTcpServer()
    const url = await listen(server)
    await new Promise((resolve) => server.close(resolve))
    const error = await failure(use(create()).request({ method: 'POST', url, headers: {}, body: '{}' }))
    expect(KisTransportError.isInstance(error)).toBe(true)
    // fetch gives no way to know: it must not claim more than it can prove.
    expect((error as KisTransportError).requestSent).toBe(name === 'web')
  })

  it('ends calls under way when it is closed, and works again afterwards', async () => {
    let arrived: () => void
    const isThere = new Promise<void>((resolve) => {
      arrived = resolve
    })
    let calls = 0
    const url = await serve((_, response) => {
      calls += 1
      if (calls === 1) arrived()
      else response.end('again')
    })
    const http = use(create())
    const pending = failure(http.request({ method: 'GET', url, headers: {} }))
    await isThere
    await http.close()
    expect(KisTransportError.isInstance(await pending)).toBe(true)
    expect(text((await http.request({ method: 'GET', url, headers: {} })).body)).toBe('again')
  })
})

describe('HTTP transport: node', () => {
  it('keeps connections for the next calls', async () => {
    const sockets = new Set<unknown>()
    const url = await serve((request, response) => {
      sockets.add(request.socket)
      response.end('ok')
    })
    const http = use(createNodeTransport())
    for (let call = 0; call < 20; call += 1) await http.request({ method: 'GET', url, headers: {} })
    // undici frees a connection one turn of the event loop after its answer: two take turns.
    expect(sockets.size).toBeLessThanOrEqual(2)
  })

  it('does not send a request that was aborted while it waited for a connection', async () => {
    const seen: string[] = []
    const url = await serve((request, response) => {
      seen.push(String(request.url))
      setImmediate(() => response.end('ok'))
    })
    const http = use(createNodeTransport({ maxConnections: 1 }))
    const controller = new AbortController()
    const first = http.request({ method: 'GET', url: `${url}/first`, headers: {} })
    const second = failure(
      http.request({ method: 'POST', url: `${url}/second`, headers: {}, body: '{}', signal: controller.signal }),
    )
    controller.abort()
    const error = await second
    expect(KisAbortError.isInstance(error) && error.requestSent).toBe(false)
    await first
    await http.request({ method: 'GET', url: `${url}/third`, headers: {} })
    expect(seen).toEqual(['/first', '/third'])
  })
})
