import { request as httpRequest } from 'node:http'
import { createConnection } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import { clientOver, PATHS, QUOTE, type RawAnswer, toReply } from './__fixtures__/raw-client.js'
import { controlMessage } from './__fixtures__/raw-socket.js'
import { type RunningSimulator, type StartSimulatorOptions, startSimulator } from './start-simulator.node.js'

let simulator: RunningSimulator | undefined

async function start(options: Partial<StartSimulatorOptions> = {}) {
  simulator = await startSimulator({ env: 'real', limits: { callsPerSecond: 1000 }, tick: 20, ...options })
  const { port } = simulator
  const client = clientOver(
    (method, target, headers, body) =>
      new Promise<RawAnswer>((resolve, reject) => {
        const request = httpRequest(
          { host: '127.0.0.1', port, method, path: target, headers, agent: false },
          (response) => {
            const chunks: Buffer[] = []
            response.on('data', (chunk: Buffer) => chunks.push(chunk))
            response.on('end', () => {
              const pairs = response.rawHeaders.flatMap((name, index, all) =>
                index % 2 === 0 ? [[name, all[index + 1] ?? ''] as const] : [],
              )
              resolve(toReply(response.statusCode ?? 0, pairs, Buffer.concat(chunks).toString('utf8')))
            })
          },
        )
        request.on('error', (error) => {
          if (Reflect.get(error, 'code') === 'ECONNRESET') resolve('drop')
          else reject(error)
        })
        request.end(body)
      }),
  )
  return { simulator, client }
}

/** Writes to a connection and reads until it is over. */
async function exchange(
  port: number,
  act: (write: (text: string) => Promise<void>, isOver: () => boolean) => Promise<void>,
): Promise<{ received: string; error: unknown }> {
  const socket = createConnection(port, '127.0.0.1')
  let [received, isOver] = ['', false]
  let error: unknown
  socket.on('data', (data) => {
    received += String(data)
  })
  socket.on('error', (cause) => {
    error = cause
  })
  const over = new Promise<void>((resolve) =>
    socket.on('close', () => {
      isOver = true
      resolve()
    }),
  )
  await act(
    async (text) => {
      if (socket.destroyed || socket.write(text)) return
      await Promise.race([over, new Promise<void>((resolve) => socket.once('drain', resolve))])
    },
    () => isOver,
  )
  await over
  return { received, error }
}

afterEach(async () => {
  await simulator?.close()
  simulator = undefined
})

function openSocket(url: string) {
  const socket = new WebSocket(url)
  const received: string[] = []
  socket.on('message', (data) => received.push(String(data)))
  const next = async (count: number): Promise<string[]> => {
    while (received.length < count) await new Promise((resolve) => socket.once('message', resolve))
    return received
  }
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  socket.on('error', () => undefined)
  return { socket, next, closed, opened: new Promise((resolve) => socket.once('open', resolve)) }
}

describe('over HTTP', () => {
  it('keeps the letter case of header names', async () => {
    const { client } = await start()
    await client.token()
    const { headers } = await client.get('FHKST01010100', PATHS.price, QUOTE)
    const names = Object.keys(headers)
    expect(names).toEqual(expect.arrayContaining(['tr_id', 'tr_cont', 'gt_uid', 'Content-Type', 'Date']))
    for (const name of names) if (name === name.toLowerCase()) expect(name).toMatch(/^[a-z_][a-z0-9_]*$/)
  })

  it('answers a body split over packets', async () => {
    const { simulator } = await start()
    const text = await new Promise<string>((resolve) => {
      const socket = createConnection(simulator.port, '127.0.0.1')
      let received = ''
      socket.on('data', (data) => {
        received += String(data)
      })
      socket.on('close', () => resolve(received))
      socket.write('POST /oauth2/tokenP HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{')
      setImmediate(() => socket.write('}'))
    })
    expect(text).toContain('HTTP/1.1 403')
    expect(text).toContain('EGW00115')
  })

  it('answers a body that is too large, and goes on', async () => {
    const { client } = await start()
    for (const size of [1_048_577, 2_000_000, 12_000_000]) {
      expect(await client.send('POST', '/oauth2/tokenP', {}, 'x'.repeat(size))).toMatchObject({
        ...{ status: 413, text: 'Payload Too Large', headers: { Connection: 'close' } },
      })
    }
    expect(await client.send('POST', '/oauth2/tokenP', {}, 'x'.repeat(1_048_576))).toMatchObject({ status: 403 })
  })

  it.each([
    ['with its length', `Content-Length: ${5_000_000}`, (chunk: string) => chunk],
    ['in chunks', 'Transfer-Encoding: chunked', (chunk: string) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`],
    ['after asking for h2c', `Upgrade: h2c\r\nContent-Length: ${5_000_000}`, (chunk: string) => chunk],
  ])('tells a client that writes all of it before it reads, %s', async (_, header, written) => {
    const { simulator } = await start()
    const connection = header.startsWith('Upgrade') ? 'Connection: Upgrade\r\n' : ''
    const { received, error } = await exchange(simulator.port, async (write) => {
      await write(`POST /oauth2/tokenP HTTP/1.1\r\nHost: x\r\n${connection}${header}\r\n\r\n`)
      for (let sent = 0; sent < 5_000_000; sent += 50_000) await write(written('x'.repeat(50_000)))
      if (header.startsWith('Transfer')) await write('0\r\n\r\n')
    })
    expect(received).toMatch(/^HTTP\/1\.1 413 /)
    expect(received).toMatch(/\r\nConnection: close\r\n/i)
    expect(error).toBeUndefined()
  })

  it('tells a client that asks before it sends', async () => {
    const { simulator } = await start()
    const ask = (length: number, body: string) =>
      exchange(simulator.port, (write) =>
        write(
          `POST /oauth2/tokenP HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Length: ${length}\r\n\r\n${body}`,
        ),
      )
    expect((await ask(9_000_000_000, '')).received).toMatch(/^HTTP\/1\.1 413 /)
    expect((await ask(2, '{}')).received).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 403 /)
  })

  it('reads no more of a body without end than it has to, and hangs up on what is no HTTP', async () => {
    const { simulator, client } = await start()
    const chunk = `${(65_536).toString(16)}\r\n${'x'.repeat(65_536)}\r\n`
    let sent = 0
    await exchange(simulator.port, async (write, isOver) => {
      await write('POST /oauth2/tokenP HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n')
      for (; !isOver() && sent < 400_000_000; sent += chunk.length) await write(chunk)
    })
    // What lies in the buffers of the connection comes on top of the bound.
    expect(sent).toBeLessThan(64_000_000)
    await exchange(simulator.port, (write) => write('nonsense\r\n\r\n'))
    expect((await client.send('GET', '/')) as unknown).toMatchObject({ status: 404 })
  })

  it('frees its port when closed, with connections open', async () => {
    const { simulator: running } = await start()
    const { opened, closed } = openSocket(running.socketUrl)
    await opened
    running.faults.blackHole()
    const waiting = fetch(`${running.restUrl}/oauth2/tokenP`, { method: 'POST' }).catch(() => 'gone')
    while (running.state().requests.tokenP === undefined) await new Promise((resolve) => setImmediate(resolve))
    await running.close()
    expect(await waiting).toBe('gone')
    expect(await closed).toBe(1006)
    const again = await startSimulator({ env: 'real', port: running.port })
    await again.close()
  })

  it('refuses connections while told to, and takes them again', async () => {
    const { simulator: running, client } = await start()
    running.faults.refuseConnections()
    expect(await client.send('GET', '/').catch(() => 'drop')).toBe('drop')
    expect(await openSocket(running.socketUrl).closed).toBe(1006)
    running.faults.refuseConnections(false)
    expect(await client.send('GET', '/')).toMatchObject({ status: 404 })
  })

  it('needs an environment and sensible numbers', async () => {
    const without = {} as StartSimulatorOptions
    await expect(startSimulator(without)).rejects.toMatchObject({ code: 'KIS_CONFIG', option: 'env' })
    const odd = { env: 'real', holdings: -1 } as const
    await expect(startSimulator(odd)).rejects.toMatchObject({ code: 'KIS_CONFIG', option: 'holdings' })
  })

  it('says which port is taken', async () => {
    const { simulator } = await start()
    await expect(startSimulator({ env: 'real', port: simulator.port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})

describe('over WebSocket', () => {
  it.each(['', '/', '/tryitout', '/tryitout/H0STCNT0'])('takes the path "%s"', async (path) => {
    const { simulator, client } = await start()
    const approval = await client.approval()
    const { socket, opened, next } = openSocket(simulator.socketUrl + path)
    await opened
    socket.send(controlMessage(approval, 'H0STCNT0', '005930'))
    const [reply, frame] = await next(2)
    expect(reply).toContain('SUBSCRIBE SUCCESS')
    expect(frame).toMatch(/^0\|H0STCNT0\|\d{3}\|005930\^/)
    socket.close()
  })

  it('refuses other paths', async () => {
    const { simulator } = await start()
    expect(await openSocket(`${simulator.socketUrl}/elsewhere`).closed).toBe(1006)
  })

  it('tells the newcomer why before it hangs up without a close frame', async () => {
    const { simulator, client } = await start()
    const approval = await client.approval()
    const first = openSocket(simulator.socketUrl)
    await first.opened
    first.socket.send(controlMessage(approval, 'H0STCNT0', '005930'))
    await first.next(1)
    const second = openSocket(simulator.socketUrl)
    await second.opened
    second.socket.send(controlMessage(approval, 'H0STCNT0', '005930'))
    expect((await second.next(1))[0]).toContain('OPSP8996')
    expect(await second.closed).toBe(1006)
    expect(first.socket.readyState).toBe(WebSocket.OPEN)
  })

  it.each([
    [true, 1000],
    [false, 1006],
  ])('is killed with a close frame: %s', async (closeFrame, code) => {
    const { simulator } = await start()
    const { opened, closed } = openSocket(simulator.socketUrl)
    await opened
    simulator.faults.killSockets({ closeFrame })
    expect(await closed).toBe(code)
    expect(simulator.state().sockets.open).toBe(0)
  })
})

describe('bytes that are no UTF-8', () => {
  it.each([
    [true, 'arrive at a lenient client'],
    [false, 'end the connection of a strict one'],
  ])('(lenient: %s) %s', async (isLenient) => {
    const { simulator } = await start()
    const socket = new WebSocket(simulator.socketUrl, { skipUTF8Validation: isLenient })
    socket.on('error', () => undefined)
    await new Promise((resolve) => socket.once('open', resolve))
    const outcome = new Promise((resolve) => {
      socket.once('message', (data, isBinary) => resolve([isBinary, String(data)]))
      socket.once('close', resolve)
    })
    simulator.faults.invalidUtf8()
    if (isLenient) expect(await outcome).toEqual([false, expect.stringMatching(/^0\|H0STCNT0\|.*\ufffd/)])
    // `ws` ends with 1007 on its own side, and shows 1006.
    else expect([1006, 1007]).toContain(await outcome)
    socket.terminate()
  })
})

describe('the admin routes', () => {
  it('exist only when asked for', async () => {
    const { client } = await start()
    expect(await client.send('GET', '/_simulator/state')).toMatchObject({ status: 404 })
  })

  it('answer nobody who asks for another host or comes from a page of another site', async () => {
    const { client } = await start({ admin: true })
    const ask = (headers: Record<string, string>) => client.send('GET', '/_simulator/state', headers)
    expect(await ask({})).toMatchObject({ status: 200 })
    expect(await ask({ Host: 'evil.example' })).toMatchObject({ status: 403 })
    expect(await ask({ Origin: 'https://evil.example' })).toMatchObject({ status: 403 })
  })

  it('show the state and order faults', async () => {
    const { client, simulator } = await start({ admin: true })
    await client.token()
    const state = (await client.send('GET', '/_simulator/state')) as { json: unknown }
    expect(state.json).toMatchObject({ env: 'real', tokenRequests: 1 })
    const fault = { fault: 'dropReply', trId: 'FHKST01010100', after: 'before' }
    expect((await client.post('/_simulator/faults', fault)).json).toEqual({ ok: true })
    await expect(client.get('FHKST01010100', PATHS.price, QUOTE)).rejects.toThrow('without a reply')
    expect((await client.post('/_simulator/faults', { fault: 'toString' })).status).toBe(400)
    const odd = { fault: 'refuseMessage', code: 'OPSP0000' }
    expect((await client.post('/_simulator/faults', odd)).status).toBe(400)
    expect(simulator.state().requests).not.toHaveProperty('/_simulator/state')
  })

  it('reach every fault of the sockets', async () => {
    const { client, simulator } = await start({ admin: true })
    const approval = await client.approval()
    const inject = async (fault: string, details: object = {}) =>
      expect((await client.post('/_simulator/faults', { fault, ...details })).json).toEqual({ ok: true })
    const { socket, opened, next, closed } = openSocket(simulator.socketUrl)
    await opened
    const register = (key: string) => socket.send(controlMessage(approval, 'H0UPCNT0', key))
    await inject('rotateKeys')
    await inject('heartbeat', { kind: 'extraFields', forMs: 1 })
    await inject('loseAck', { trId: 'H0UPCNT0' })
    register('0001')
    await inject('repeatAck')
    await inject('delayAck', { ms: 1 })
    await inject('slowDelivery', { ms: 1, forMs: 100 })
    register('1001')
    expect((await next(2)).map((text) => JSON.parse(text).header.tr_key)).toEqual(['1001', '1001'])
    await inject('forgetRegistrations', { trKey: '0001' })
    expect(simulator.state().registrations).toEqual([{ trId: 'H0UPCNT0', trKey: '1001' }])
    await inject('garbage', { kind: 'stride' })
    expect((await next(3))[2]).toMatch(/^0\|H0UPCNT0\|/)
    await inject('refuseMessage', { code: 'OPSP9993' })
    register('2001')
    expect((await next(4))[3]).toContain('OPSP9993')
    expect(await closed).toBe(1006)
    await inject('expireApprovals')
    await inject('halfOpen', { holdsKey: true })
    await inject('invalidUtf8')
    await inject('conflict', { forMs: 1 })
    await inject('maintenance', { forMs: 60_000 })
    expect(await client.send('GET', '/uapi/hashkey')).toMatchObject({ status: 503 })
    await inject('clear')
    await inject('refuseConnections')
    expect(await client.send('GET', '/_simulator/state').catch(() => 'drop')).toBe('drop')
    simulator.faults.clear()
  })
})
