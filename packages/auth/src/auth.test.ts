import { inspect } from 'node:util'
import {
  createMemoryStore,
  type HttpTransport,
  KisAbortError,
  KisAuthError,
  KisConfigError,
  KisDecodeError,
  KisHttpError,
  KisTransportError,
} from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { APP_KEY, APP_SECRET, CREDENTIALS, FakeOAuthServer, json } from './__fixtures__/fake-oauth-server.js'
import { createAuth } from './index.js'

const START = Date.UTC(2026, 10, 20, 0, 0, 0)
const HOUR = 3_600_000

function setUp(options: Partial<Parameters<typeof createAuth>[0]> = {}) {
  const clock = createVirtualClock({ now: START })
  const server = new FakeOAuthServer(clock)
  const store = createMemoryStore({ clock })
  const create = (more: Partial<Parameters<typeof createAuth>[0]> = {}) =>
    createAuth({ env: 'paper', credentials: CREDENTIALS, http: server, store, clock, ...options, ...more })
  return { clock, server, store, create, auth: create() }
}

const bearerOf = async (promise: Promise<{ headers(): Readonly<Record<string, string>> }>) =>
  (await promise).headers().authorization
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.fail('resolved'),
    (error: unknown) => error,
  )

describe('options', () => {
  const code = (make: () => unknown) => {
    try {
      make()
    } catch (error) {
      return KisConfigError.isInstance(error) ? error.option : error
    }
    return 'no error'
  }

  it('never guesses the environment', () => {
    expect(code(() => createAuth({ credentials: CREDENTIALS } as never))).toBe('env')
    expect(code(() => createAuth({ env: 'virtual', credentials: CREDENTIALS } as never))).toBe('env')
    expect(code(() => createAuth(undefined as never))).toBe('env')
  })

  it.each([
    ['credentials', undefined],
    ['credentials.appKey', { appKey: '', appSecret: APP_SECRET }],
    ['credentials.appKey', { appKey: 'short', appSecret: APP_SECRET }],
    ['credentials.appKey', { appKey: `${APP_KEY.slice(1)}한`, appSecret: APP_SECRET }],
    ['credentials.appKey', { appKey: APP_SECRET, appSecret: APP_KEY }],
    ['credentials.appSecret', { appKey: APP_KEY }],
    ['credentials.appSecret', { appKey: APP_KEY, appSecret: APP_SECRET.slice(1) }],
  ])('names %s when it is wrong', (option, credentials) => {
    expect(code(() => createAuth({ env: 'paper', credentials } as never))).toBe(option)
  })

  it('forgives the newline of a key file', async () => {
    const { server, create } = setUp()
    await create({ credentials: { appKey: ` ${APP_KEY}\n`, appSecret: `${APP_SECRET}\r\n` } }).authorize()
    expect(server.requests[0]?.body).toMatchObject({ appkey: APP_KEY, appsecret: APP_SECRET })
  })
})

describe('access token', () => {
  it('is asked for once by any number of callers', async () => {
    const { server, auth } = setUp()
    const all = await Promise.all(Array.from({ length: 100 }, () => bearerOf(auth.authorize())))
    expect(new Set(all)).toEqual(new Set(['Bearer token-1-abcdefgh']))
    expect(server.count('/oauth2/tokenP')).toBe(1)
  })

  it('is shared through the store by other clients', async () => {
    const { server, auth, create } = setUp()
    const all = await Promise.all([auth, create(), create(), create()].map((one) => bearerOf(one.authorize())))
    expect(new Set(all).size).toBe(1)
    expect(server.count('/oauth2/tokenP')).toBe(1)
  })

  it('is kept apart by environment, app key and address', async () => {
    const { clock, auth, create } = setUp()
    await auth.authorize()
    // Had one of these found the first one's entry in the shared store, its own server would not have been asked.
    const otherKey = 'y'.repeat(36)
    const others = [
      { env: 'real' as const, http: new FakeOAuthServer(clock) },
      { baseUrl: 'https://relay.example', http: new FakeOAuthServer(clock) },
      { credentials: { appKey: otherKey, appSecret: APP_SECRET }, http: new FakeOAuthServer(clock, otherKey) },
    ]
    for (const options of others) {
      await create(options).authorize()
      expect(options.http.count('/oauth2/tokenP')).toBe(1)
    }
  })

  it('is renewed once, shortly before it ends', async () => {
    const { clock, server, auth } = setUp()
    await auth.authorize()
    await clock.advance(23 * HOUR)
    await auth.authorize()
    expect(server.count('/oauth2/tokenP')).toBe(1)
    await clock.advance(56 * 60_000)
    expect(await bearerOf(auth.authorize())).toBe('Bearer token-2-abcdefgh')
    expect(server.count('/oauth2/tokenP')).toBe(2)
  })

  const zones = typeof process === 'object' ? ['UTC', 'Asia/Seoul', 'America/New_York'] : []
  it.each(zones)('reads its end as Korean time on a host in %s', async (zone) => {
    const before = process.env.TZ
    process.env.TZ = zone
    try {
      const { auth } = setUp()
      await auth.authorize()
      expect(await auth.tokenExpiresAt()).toBe(START + 24 * HOUR)
      expect(await auth.tokenIssuedAt()).toBe(START)
    } finally {
      process.env.TZ = before
    }
  })

  it('takes the end of an older token that KIS hands out again', async () => {
    const { clock, server, auth, create } = setUp()
    await auth.authorize()
    await clock.advance(5 * HOUR)
    const elsewhere = create({ store: createMemoryStore({ clock }) })
    expect(await bearerOf(elsewhere.authorize())).toBe('Bearer token-1-abcdefgh')
    expect(await elsewhere.tokenExpiresAt()).toBe(START + 24 * HOUR)
    expect(server.count('/oauth2/tokenP')).toBe(2)
  })

  it('waits until a minute is over instead of asking twice', async () => {
    const { clock, server, auth } = setUp()
    const first = await auth.authorize()
    server.killToken()
    const renewed = bearerOf(auth.renew(first))
    await clock.advance(59_000)
    expect(server.count('/oauth2/tokenP')).toBe(1)
    await clock.advance(2_000)
    expect(await renewed).toBe('Bearer token-2-abcdefgh')
    const [a, b] = server.requests
    expect((b?.at ?? 0) - (a?.at ?? 0)).toBeGreaterThanOrEqual(60_000)
  })

  it('remembers the minute over a restart, even when the first answer was lost', async () => {
    const { clock, server, auth, create } = setUp()
    server.nextAnswers.push(() => {
      throw new KisTransportError({ message: 'lost', requestSent: true })
    })
    expect(KisTransportError.isInstance(await failure(auth.authorize()))).toBe(true)
    const second = create().authorize()
    await clock.advance(59_000)
    expect(server.count('/oauth2/tokenP')).toBe(1)
    await clock.advance(2_000)
    await second
    expect(server.count('/oauth2/tokenP')).toBe(2)
  })

  it('counts the minute from when KIS may have counted, however long the way there took', async () => {
    const { clock, server, auth } = setUp()
    server.travelMs = 2_000
    const slow = auth.authorize()
    await clock.advance(2_000)
    const dead = await slow
    server.travelMs = 0
    server.killToken()
    const next = bearerOf(auth.renew(dead))
    await clock.advance(60_500)
    expect(await next).toBe('Bearer token-2-abcdefgh')
    expect(server.count('/oauth2/tokenP')).toBe(2)
  })

  it('leaves a killed program the time in which its request may have arrived', async () => {
    const { clock, server, store, create } = setUp()
    // Killed before it heard the answer: it writes nothing more, not even that its lease is free.
    const { lease: _, ...deadStore } = store
    const deaf: HttpTransport = {
      request: (request) => server.request(request).then(() => new Promise(() => {})),
      close: async () => {},
    }
    server.travelMs = 3_000
    void create({ store: deadStore, http: deaf }).authorize()
    await clock.advance(4_000)
    server.travelMs = 0
    const next = bearerOf(create().authorize())
    await clock.advance(62_000)
    expect(await next).toBe('Bearer token-1-abcdefgh')
    expect(server.count('/oauth2/tokenP')).toBe(2)
  })

  it('is handed out although its time could not be written down', async () => {
    const { clock, store, create } = setUp()
    const attempts: string[] = []
    const full: typeof store = {
      ...store,
      set: async (key, ...rest) => {
        if (key.endsWith(':attempt') && attempts.push(key) > 1) throw new Error('disk full')
        return store.set(key, ...rest)
      },
    }
    const warnings: string[] = []
    const auth = create({ store: full, logger: { ...silent(), warn: (message) => void warnings.push(message) } })
    expect(await bearerOf(auth.authorize())).toBe('Bearer token-1-abcdefgh')
    expect([attempts.length, warnings]).toEqual([2, [expect.stringContaining('could not be written down')]])
    expect(clock.pendingTasks).toBe(0)
  })

  it('does not wait after a request that never left', async () => {
    const { server, auth } = setUp()
    server.nextAnswers.push(() => {
      throw new KisTransportError({ message: 'no route', requestSent: false })
    })
    await failure(auth.authorize())
    expect(await bearerOf(auth.authorize())).toBe('Bearer token-1-abcdefgh')
  })

  it('waits out EGW00133 caused by a program elsewhere', async () => {
    const { clock, server, auth, create } = setUp({ logger: silent() })
    await create({ store: createMemoryStore({ clock }) }).authorize()
    const token = bearerOf(auth.authorize())
    await clock.advance(61_000)
    expect(await token).toBe('Bearer token-1-abcdefgh')
    expect(server.count('/oauth2/tokenP')).toBe(3)
  })

  it('makes one refresh for 50 callers whose token died, and adopts it for late ones', async () => {
    const { clock, server, auth } = setUp()
    const dead = await auth.authorize()
    await clock.advance(HOUR)
    server.killToken()
    const all = await Promise.all(Array.from({ length: 50 }, () => bearerOf(auth.renew(dead))))
    expect(new Set(all)).toEqual(new Set(['Bearer token-2-abcdefgh']))
    expect(await bearerOf(auth.renew(dead))).toBe('Bearer token-2-abcdefgh')
    expect(server.count('/oauth2/tokenP')).toBe(2)
  })

  it('adopts a newer token of another process instead of asking', async () => {
    const { clock, server, auth, create } = setUp()
    const other = create()
    const dead = await auth.authorize()
    const deadThere = await other.authorize()
    await clock.advance(HOUR)
    server.killToken()
    await auth.renew(dead)
    expect(await bearerOf(other.renew(deadThere))).toBe('Bearer token-2-abcdefgh')
    expect(server.count('/oauth2/tokenP')).toBe(2)
  })

  it('says so when KIS hands out the dead token again', async () => {
    const { clock, auth } = setUp()
    const dead = await auth.authorize()
    await clock.advance(HOUR)
    const error = await failure(auth.renew(dead))
    expect(KisAuthError.isInstance(error) && error.message).toMatch(/the same again .* Revoke it/)
  })

  it('is gone for everybody after revoke()', async () => {
    const { clock, server, auth } = setUp()
    await auth.authorize()
    await auth.revoke()
    expect(await auth.tokenExpiresAt()).toBeUndefined()
    expect(await auth.tokenIssuedAt()).toBeUndefined()
    await clock.advance(61_000)
    expect(await bearerOf(auth.authorize())).toBe('Bearer token-2-abcdefgh')
    expect(server.count('/oauth2/revokeP')).toBe(1)
  })

  it('ends only the wait of a caller who aborts', async () => {
    const { clock, server, auth } = setUp()
    const first = await auth.authorize()
    server.killToken()
    const controller = new AbortController()
    const leaving = failure(auth.renew(first, { signal: controller.signal }))
    const staying = bearerOf(auth.renew(first))
    await clock.advance(1_000)
    controller.abort()
    expect(KisAbortError.isInstance(await leaving)).toBe(true)
    await clock.advance(61_000)
    expect(await staying).toBe('Bearer token-2-abcdefgh')
  })

  it('ends every wait when it is closed', async () => {
    const { clock, server, auth } = setUp()
    const first = await auth.authorize()
    server.killToken()
    const waiting = failure(auth.renew(first))
    await clock.advance(1_000)
    await auth.close()
    expect(KisAbortError.isInstance(await waiting)).toBe(true)
    expect(clock.pendingTasks).toBe(0)
  })
})

describe('refusals', () => {
  it.each([
    ['EGW00103', { appKey: 'x'.repeat(36), appSecret: APP_SECRET }],
    ['EGW00105', { appKey: APP_KEY, appSecret: 'x'.repeat(180) }],
  ])('carries %s with its status and what to do', async (code, credentials) => {
    const { create } = setUp()
    const error = await failure(create({ credentials }).authorize())
    expect(KisAuthError.isInstance(error) && [error.msgCd, error.httpStatus, error.isRetryable]).toEqual([
      code,
      403,
      false,
    ])
    expect(String(error)).toMatch(/Check the app key and secret/)
  })

  it('does not make a user with a wrong key wait a minute', async () => {
    const { create, server } = setUp()
    const auth = create({ credentials: { appKey: 'x'.repeat(36), appSecret: APP_SECRET } })
    await failure(auth.authorize())
    await failure(auth.authorize())
    expect(server.count('/oauth2/tokenP')).toBe(2)
  })

  it.each([
    ['an HTML page', '<html>maintenance</html>'],
    ['an empty body', ''],
    ['a JSON list', '[]'],
  ])('calls %s what it is', async (_, body) => {
    const { server, auth } = setUp()
    server.nextAnswers.push(() => ({ status: 502, headers: {}, body: new TextEncoder().encode(body) }))
    const error = await failure(auth.authorize())
    expect(KisHttpError.isInstance(error) && error.httpStatus).toBe(502)
  })

  it('refuses an answer without a token', async () => {
    const { server, auth } = setUp()
    server.nextAnswers.push(() => json(200, { token_type: 'Bearer', expires_in: 10 }))
    expect(String(await failure(auth.authorize()))).toContain('"access_token"')
  })
})

describe('approval key', () => {
  it('is asked for once for 40 subscriptions and shared through the store', async () => {
    const { server, auth, create } = setUp()
    const keys = await Promise.all(Array.from({ length: 40 }, () => auth.approvalKey()))
    expect(new Set([...keys, await create().approvalKey()])).toEqual(new Set(['approval-key-1']))
    expect(server.count('/oauth2/Approval')).toBe(1)
    expect(server.requests[0]?.body).toEqual({
      grant_type: 'client_credentials',
      appkey: APP_KEY,
      secretkey: APP_SECRET,
    })
  })

  it('is replaced once when the realtime server refused it', async () => {
    const { clock, server, auth } = setUp()
    const stale = await auth.approvalKey()
    await clock.advance(2_000)
    const keys = await Promise.all([auth.renewApprovalKey(stale), auth.renewApprovalKey(stale)])
    expect(keys).toEqual(['approval-key-2', 'approval-key-2'])
    expect(server.count('/oauth2/Approval')).toBe(2)
  })
})

describe('hashkey', () => {
  it('sends the body as it is', async () => {
    const { server, auth } = setUp()
    expect(await auth.hashkey({ PDNO: '005930' })).toBe('ab12')
    expect(server.requests[0]?.body).toEqual({ PDNO: '005930' })
  })
})

describe('a token that would not fit a header', () => {
  const EVIL = ['canary\r\nx-evil: 1', 'canary\u0000', 'canary 한글', `canary${'x'.repeat(5_000)}`, 'a\nb canary']

  it.each(EVIL)('is refused when the server issues it: %j', async (value) => {
    const { server, auth } = setUp()
    server.nextAnswers.push(() => json(200, { access_token: value, expires_in: 86_400 }))
    const error = await failure(auth.authorize())
    expect(KisDecodeError.isInstance(error) && error.path).toBe('access_token')
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('canary')
  })

  it.each(EVIL)('is not taken from the store: %j', async (value) => {
    const { server, auth, clock } = setUp({
      store: {
        ...createMemoryStore(),
        get: async (key) =>
          key.endsWith(':token')
            ? new TextEncoder().encode(JSON.stringify({ value, issuedAt: START, expiresAt: START + 12 * HOUR }))
            : undefined,
      },
    })
    const bearer = await clock.until(bearerOf(auth.authorize()))
    expect(bearer).toBe('Bearer token-1-abcdefgh')
    expect(server.requests.length).toBe(1)
  })
})

describe('secrets', () => {
  it('never print', async () => {
    const lines: unknown[] = []
    const logger = silent((...args) => lines.push(args))
    const { clock, server, auth, create } = setUp({ logger })
    await create({ store: createMemoryStore({ clock }) }).authorize()
    const pending = auth.authorize()
    await clock.advance(61_000)
    const authorization = await pending
    const key = await auth.approvalKey()
    server.nextAnswers.push(() =>
      json(403, { error_code: 'EGW00105', error_description: `bad ${APP_SECRET} of ${'y'.repeat(36)}` }),
    )
    const error = await failure(create({ credentials: { appKey: 'y'.repeat(36), appSecret: APP_SECRET } }).authorize())
    const shown = [auth, authorization, error, lines]
      .map((value) => `${inspect(value, { depth: 9, showHidden: false })} ${JSON.stringify(value)}`)
      .join('\n')
    for (const secret of [APP_KEY, APP_SECRET, 'token-1-abcdefgh', key, 'y'.repeat(36)])
      expect(shown).not.toContain(secret)
    expect(lines.length).toBeGreaterThan(0)
  })
})

function silent(sink: (...args: unknown[]) => void = () => {}) {
  return { debug: sink, info: sink, warn: sink, error: sink }
}
