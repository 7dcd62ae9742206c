import { randomBytes } from 'node:crypto'
import { createConnection } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loopbackClient, openLoopbackSocket } from './__fixtures__/loopback.js'
import { ACCOUNT, APP_KEY, APP_SECRET, PATHS, QUOTE, type RawClient } from './__fixtures__/raw-client.js'
import { controlMessage } from './__fixtures__/raw-socket.js'
import { type RunningSimulator, startSimulator } from './start-simulator.node.js'

// Bytes on a real connection, as a broken or hostile client would send them.

const failures: unknown[] = []
let simulator: RunningSimulator
let client: RawClient
let token: string
let approval: string

beforeAll(async () => {
  simulator = await startSimulator({
    env: 'real',
    admin: true,
    limits: { callsPerSecond: 1_000_000 },
    onInternalError: (error) => failures.push(error),
  })
  client = loopbackClient(simulator.port)
  token = await client.token()
  approval = await client.approval()
})

afterAll(async () => {
  await simulator.close()
})

/** Sends bytes and what else there is to say is nothing; all that came back until the connection was over. */
async function exchange(...parts: readonly (string | Uint8Array)[]): Promise<string> {
  const socket = createConnection(simulator.port, '127.0.0.1')
  const received: Buffer[] = []
  socket.on('data', (data) => received.push(data))
  // The server may hang up in the middle of what is sent.
  socket.on('error', () => undefined)
  for (const part of parts) socket.write(part)
  socket.end()
  await new Promise((resolve) => socket.once('close', resolve))
  return Buffer.concat(received).toString('utf8')
}

const STACK = /Error:|\bat .+:\d+:\d+|node:internal|\.(?:js|ts):\d+/

function expectSane(text: string): void {
  if (text !== '') expect(text).toMatch(/^HTTP\/1\.1 (?:101|200|400|403|404|405|408|413|417|431|500|503) /)
  expect(text).not.toMatch(STACK)
}

async function expectAlive(): Promise<void> {
  expect((await client.get('FHKST01010100', PATHS.price, QUOTE)).json.rt_cd).toBe('0')
  while (simulator.state().sockets.open > 0) await new Promise((resolve) => setImmediate(resolve))
  expect(failures).toEqual([])
  expect(simulator.state().refusals).not.toHaveProperty('internal')
}

const bytes = (maxLength: number): fc.Arbitrary<Uint8Array> => fc.uint8Array({ maxLength })

/** What stands in the headers of every proper call. */
const signed = (trId: string): string =>
  `Host: 127.0.0.1\r\nauthorization: Bearer ${token}\r\nappkey: ${APP_KEY}\r\nappsecret: ${APP_SECRET}\r\ntr_id: ${trId}\r\n`

describe('bytes on the port', () => {
  it('that are no HTTP at all', async () => {
    await fc.assert(
      fc.asyncProperty(bytes(2_000), async (garbage) => expectSane(await exchange(garbage))),
      { numRuns: 300, seed: 1 },
    )
    await expectAlive()
  })

  it('that were HTTP once', async () => {
    const proper = Buffer.from(
      `POST ${PATHS.order} HTTP/1.1\r\n${signed('TTTC0012U')}Content-Type: application/json\r\nContent-Length: 20\r\n\r\n{"CANO":"12345678"} GET /uapi/hashkey HTTP/1.1\r\nHost: x\r\n\r\n`,
    )
    const damaged = fc
      .tuple(fc.nat(proper.length), fc.nat(30), fc.oneof(bytes(30), fc.constant(Buffer.from('\r\n\r\n'))))
      .map(([at, cut, put]) => Buffer.concat([proper.subarray(0, at), put, proper.subarray(at + cut)]))
    await fc.assert(
      fc.asyncProperty(damaged, async (request) => expectSane(await exchange(request))),
      { numRuns: 400, seed: 2 },
    )
    await expectAlive()
  })

  it.each([
    ['a header without end', `GET / HTTP/1.1\r\nHost: x\r\ntr_id: ${'x'.repeat(200_000)}\r\n\r\n`],
    ['too many headers', `GET / HTTP/1.1\r\nHost: x\r\n${'a: b\r\n'.repeat(20_000)}\r\n`],
    ['no Host', 'GET / HTTP/1.1\r\n\r\n'],
    ['two lengths', 'POST /oauth2/tokenP HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}'],
    [
      'a length and chunks',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a negative length', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -2\r\n\r\n{}'],
    ['a body that ends early', 'POST /oauth2/tokenP HTTP/1.1\r\nHost: x\r\nContent-Length: 200\r\n\r\n{"a'],
    [
      'a chunk that lies',
      'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFF\r\nx\r\n0\r\n\r\n',
    ],
    ['a method of its own', 'BREW /uapi/hashkey HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a tunnel', 'CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['an absolute target', 'GET http://evil.example/uapi/hashkey HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['an asterisk', 'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a target of dots', 'GET /common/master/../../../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a target that is no UTF-8', 'GET /uapi/%ff%fe?%c3%28=%e2%82 HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['an expectation', 'POST / HTTP/1.1\r\nHost: x\r\nExpect: miracles\r\nContent-Length: 2\r\n\r\n{}'],
    ['TLS', Buffer.from('16030100c8010000c403039f', 'hex')],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['an upgrade to something else', 'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n'],
  ])('with %s', async (_, request) => {
    const text = await exchange(request)
    expectSane(text)
    expect(text).not.toContain('root:')
    await expectAlive()
  })
})

describe('a call that is well-framed and malformed', () => {
  const PROPER = JSON.stringify({ ...ACCOUNT, PDNO: '005930', ORD_DVSN: '00', ORD_QTY: '1', ORD_UNPR: '70000' })
  const deep = (depth: number): string => `{"CANO":${'['.repeat(depth)}${']'.repeat(depth)}}`
  const body = fc.oneof(
    fc.string().map((text) => Buffer.from(text)),
    bytes(300).map((some) => Buffer.from(some)),
    fc.json().map((text) => Buffer.from(text)),
    fc.nat(PROPER.length).map((end) => Buffer.from(PROPER.slice(0, end))),
    // The members of a proper order, one of them something else.
    fc
      .tuple(fc.constantFrom('CANO', 'PDNO', 'ORD_QTY', 'ORD_UNPR', '__proto__', 'constructor'), fc.jsonValue())
      .map(([name, value]) => Buffer.from(PROPER.replace('{', `{${JSON.stringify(name)}:${JSON.stringify(value)},`))),
    // Letters that are no UTF-8, in the middle of a text.
    bytes(8).map((some) => Buffer.concat([Buffer.from('{"CANO":"'), some, Buffer.from('"}')])),
    fc.constantFrom(
      Buffer.from(deep(100)),
      Buffer.from(deep(100_000)),
      Buffer.from(`{"CANO":"${'1'.repeat(900_000)}"}`),
      Buffer.from('\ufeff{}'),
      Buffer.from('null'),
    ),
  )
  const type = fc.constantFrom(
    ...['application/json', 'application/json; charset=utf-8', 'APPLICATION/JSON;charset="euc-kr"', ''],
    ...[
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/jsonp',
      ';;;',
    ],
  )

  it('gets the refusal of its endpoint', async () => {
    const target = fc.constantFrom(
      ...[PATHS.order, PATHS.change, PATHS.overseasOrder, '/uapi/hashkey', '/uapi/nowhere', '/uapi/'],
      ...['/oauth2/tokenP', '/oauth2/revokeP', '/oauth2/Approval'],
    )
    const trId = fc.constantFrom('TTTC0012U', 'TTTC0013U', 'TTTT1002U', 'VTTC0012U', 'FHKST01010100', '__proto__', '')
    const method = fc.constantFrom('POST', 'POST', 'POST', 'PUT', 'PATCH', 'DELETE')
    await fc.assert(
      fc.asyncProperty(target, method, trId, type, body, async (path, verb, id, contentType, content) => {
        const text = await exchange(
          `${verb} ${path} HTTP/1.1\r\n${signed(id)}Content-Type: ${contentType}\r\nContent-Length: ${content.length}\r\nConnection: close\r\n\r\n`,
          content,
        )
        expectSane(text)
        const [head = '', ...rest] = text.split('\r\n\r\n')
        const reply = JSON.parse(rest.join('\r\n\r\n'))
        if (path.startsWith('/oauth2')) {
          expect(head).toMatch(/^HTTP\/1\.1 403 /)
          expect(Object.keys(reply)).toEqual(['error_description', 'error_code'])
          expect(reply.error_code).toMatch(/^EGW\d{5}$/)
        } else {
          expect(head).toMatch(/^HTTP\/1\.1 (?:200|500) /)
          expect(head).toMatch(/\r\ngt_uid: /)
          if (path !== '/uapi/hashkey' || reply.HASH === undefined)
            expect(reply).toMatchObject({ rt_cd: expect.any(String), msg1: expect.any(String) })
        }
      }),
      { numRuns: 500, seed: 3 },
    )
    await expectAlive()
  })

  it('says what is wrong with the type of its body', async () => {
    for (const [given, isTaken] of [
      ['application/json', true],
      ['application/json; charset=utf-8', true],
      ['Application/JSON;charset=UTF-8', true],
      ['text/plain', false],
      ['application/x-www-form-urlencoded', false],
    ] as const) {
      const headers = { 'content-type': given }
      const { json } = await client.order('TTTC0012U', PATHS.order, JSON.parse(PROPER), headers)
      expect([given, String(json.msg_cd) !== 'EGW00132']).toEqual([given, isTaken])
    }
  })

  it('may ask for an upgrade that does not exist, as some clients do with their first request', async () => {
    const upgrade = 'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAEAAEAAAAIAAAAB\r\n'
    const query = `GET ${PATHS.price}?${new URLSearchParams(QUOTE)} HTTP/1.1\r\n${signed('FHKST01010100')}${upgrade}\r\n`
    expect(await exchange(query)).toMatch(/^HTTP\/1\.1 200 .*"stck_shrn_iscd":"005930"/s)
    const body = JSON.stringify({ ...ACCOUNT, PDNO: '005930', ORD_DVSN: '01', ORD_QTY: '1', ORD_UNPR: '0' })
    const head = `POST ${PATHS.order} HTTP/1.1\r\n${signed('TTTC0012U')}${upgrade}Content-Length: ${body.length}\r\n\r\n`
    expect(await exchange(head + body)).toMatch(/^HTTP\/1\.1 200 .*"rt_cd":"0"/s)
    expect(await exchange(head, body.slice(0, 20), body.slice(20))).toMatch(/^HTTP\/1\.1 200 .*"rt_cd":"0"/s)
    expect(await exchange(head, body.slice(0, 20))).toBe('')
    await expectAlive()
  })

  it('may ask for the same thing twice, or for what objects have anyway', async () => {
    const query = new URLSearchParams({ ...QUOTE, __proto__: 'x', constructor: 'x' })
    query.append('FID_INPUT_ISCD', '000660')
    query.append('fid_input_iscd', '005930')
    query.append('__proto__', '{"FID_INPUT_ISCD":"0"}')
    const text = await exchange(
      `GET ${PATHS.price}?${query}&%5F%5Fproto%5F%5F[x]=1&&&=&?a=b HTTP/1.1\r\n${signed('FHKST01010100')}Connection: close\r\n\r\n`,
    )
    // The last one counts.
    expect(text).toContain('"stck_shrn_iscd":"005930"')
    expect({}).not.toHaveProperty('x')
    await expectAlive()
  })
})

describe('frames of a WebSocket', () => {
  const handshake = (path = '/', headers = ''): string =>
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n${headers}\r\n`

  interface Shape {
    readonly isLast: boolean
    readonly reserved: number
    readonly opcode: number
    readonly isMasked: boolean
    readonly payload: Uint8Array
    /** How much longer the frame says it is. */
    readonly lie: number
  }

  function frame({ isLast, reserved, opcode, isMasked, payload, lie }: Shape): Buffer {
    const length = payload.length + lie
    const mask = isMasked ? randomBytes(4) : Buffer.alloc(0)
    const size =
      length < 126
        ? Buffer.from([length])
        : length < 65_536
          ? Buffer.from([126, length >> 8, length & 255])
          : Buffer.from([127, 0, 0, 0, 0, ...[24, 16, 8, 0].map((shift) => (length >> shift) & 255)])
    size[0] = (size[0] ?? 0) | (isMasked ? 0x80 : 0)
    const content = Buffer.from(payload)
    if (isMasked)
      for (let index = 0; index < content.length; index++)
        content[index] = (content[index] ?? 0) ^ (mask[index % 4] ?? 0)
    return Buffer.concat([Buffer.from([(isLast ? 0x80 : 0) | (reserved << 4) | opcode]), size, mask, content])
  }

  const TEXT: Shape = { isLast: true, reserved: 0, opcode: 1, isMasked: true, payload: new Uint8Array(), lie: 0 }
  const text = (content: string, change: Partial<Shape> = {}): Buffer =>
    frame({ ...TEXT, payload: Buffer.from(content), ...change })

  it('of any shape end the connection at worst', async () => {
    const shape = fc.record({
      isLast: fc.boolean(),
      reserved: fc.constantFrom(0, 0, 0, 0, 1, 4, 7),
      opcode: fc.constantFrom(0, 1, 1, 1, 2, 3, 8, 9, 10, 15),
      isMasked: fc.constantFrom(true, true, true, false),
      payload: fc.oneof(
        bytes(200),
        fc.json().map((some) => Buffer.from(some)),
      ),
      lie: fc.constantFrom(0, 0, 0, 0, 1, 70_000),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(shape.map(frame), bytes(50)), { maxLength: 5 }), async (frames) => {
        expectSane((await exchange(handshake(), ...frames)).slice(0, 200))
      }),
      { numRuns: 300, seed: 4 },
    )
    await expectAlive()
  })

  it.each([
    ['a message without a mask', [text('{}', { isMasked: false })]],
    ['a message of bytes that are no UTF-8', [frame({ ...TEXT, payload: Buffer.from([0xc3, 0x28]) })]],
    ['a message beyond all measure', [text('x'.repeat(2_000_000))]],
    ['a message that says it is', [text('x', { lie: 2_000_000_000 })]],
    [
      'pieces beyond all measure',
      [text('x'.repeat(900_000), { isLast: false }), text('x'.repeat(900_000), { opcode: 0 })],
    ],
    ['a piece of nothing', [text('x', { opcode: 0 })]],
    ['a ping in pieces', [text('x', { opcode: 9, isLast: false })]],
    ['a ping that is too long', [text('x'.repeat(200), { opcode: 9 })]],
    ['a close of one byte', [text('x', { opcode: 8 })]],
    ['a reserved bit', [text('{}', { reserved: 4 })]],
  ])('with %s end the connection', async (_, frames) => {
    const received = await exchange(handshake(), ...frames)
    expect(received).toMatch(/^HTTP\/1\.1 101 /)
    expect(received).not.toMatch(STACK)
    expect(received).not.toContain('OPSP0000')
    await expectAlive()
  })

  it('in pieces, or of bytes, are read as what they say', async () => {
    const message = controlMessage(approval, 'H0UPCNT0', '0001')
    const middle = Math.floor(message.length / 2)
    const inPieces = await exchange(
      handshake(),
      text(message.slice(0, middle), { isLast: false }),
      text('ping', { opcode: 9 }),
      text(message.slice(middle), { opcode: 0 }),
    )
    expect(inPieces).toContain('OPSP0000')
    await expectAlive()
    expect(await exchange(handshake(), text(message, { opcode: 2 }))).toContain('OPSP0000')
    await expectAlive()
  })

  it('of JSON that is too deep, too long or of odd members get a code', async () => {
    for (const odd of [
      '['.repeat(300_000),
      `{"header":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`,
      `{"__proto__":{"header":{}},"constructor":{"prototype":{}}}`,
      controlMessage(approval, '__proto__', 'constructor'),
      controlMessage(approval, 'H0STCNT0', 'x'.repeat(500_000)),
      controlMessage(approval, 'H0STCNT0', '\u0000^|\n'),
    ]) {
      const socket = await openLoopbackSocket(simulator.socketUrl)
      const over = socket.closed
      socket.send(odd)
      await over
      expect(JSON.parse(socket.received[0] ?? '{}')).toMatchObject({
        body: { rt_cd: '9', msg_cd: expect.stringMatching(/^OPSP\d{4}$/) },
      })
    }
    await expectAlive()
  })

  it('begin with a handshake, or not at all', async () => {
    for (const [path, headers] of [
      ['/', 'Sec-WebSocket-Version: 7\r\n'],
      ['/elsewhere', ''],
      ['/tryitout/../..', ''],
      ['/', 'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits=99\r\n'],
      ['/', 'Sec-WebSocket-Protocol: ,,,\r\n'],
    ] as const)
      expectSane(await exchange(handshake(path, headers)))
    expectSane(await exchange('GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'))
    await expectAlive()
  })
})
