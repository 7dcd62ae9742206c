import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { APP_KEY, APP_SECRET, createRawClient, PATHS, QUOTE } from '../__fixtures__/raw-client.js'
import { createSimulator } from '../simulator.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const TOKEN_BODY = { grant_type: 'client_credentials', appkey: APP_KEY, appsecret: APP_SECRET }

function setUp(tokenIntervalMs?: number) {
  const clock = createVirtualClock({ now: Date.UTC(2026, 0, 5, 0, 30) })
  const simulator = createSimulator({ env: 'paper', clock, limits: { tokenIntervalMs, callsPerSecond: 100 } })
  return { clock, simulator, client: createRawClient(simulator) }
}

describe('tokenP', () => {
  it('issues a token that carries the app key, with the expiry in Korean time', async () => {
    const { client } = setUp()
    const { status, json, headers } = await client.post('/oauth2/tokenP', TOKEN_BODY)
    expect(status).toBe(200)
    expect(Object.keys(json)).toEqual(['access_token', 'access_token_token_expired', 'token_type', 'expires_in'])
    expect(json).toMatchObject({
      access_token_token_expired: '2026-01-06 09:30:00',
      token_type: 'Bearer',
      expires_in: 86400,
    })
    const token = String(json.access_token)
    expect(token.length).toBeGreaterThanOrEqual(346)
    expect(token.length).toBeLessThanOrEqual(350)
    const [head = '', claims = ''] = token.split('.').map((part) => Buffer.from(part, 'base64url').toString())
    expect(JSON.parse(head)).toEqual({ typ: 'JWT', alg: 'HS512' })
    expect(JSON.parse(claims)).toMatchObject({ jti: APP_KEY, sub: 'token', iss: 'unogw' })
    expect(headers.Date).toBe('Mon, 05 Jan 2026 00:30:00 GMT')
  })

  it('refuses a second one within a minute, then hands out the same for six hours, described as it is', async () => {
    const { client, clock, simulator } = setUp()
    const first = await client.token()
    await clock.advance(59_999)
    const refused = await client.post('/oauth2/tokenP', TOKEN_BODY)
    expect(refused.status).toBe(403)
    expect(refused.text).toBe(
      '{"error_description":"접근토큰 발급 잠시 후 다시 시도하세요(1분당 1회)","error_code":"EGW00133"}',
    )
    await clock.advance(1)
    const same = await client.post('/oauth2/tokenP', TOKEN_BODY)
    expect(same.json.access_token).toBe(first)
    expect(same.json.expires_in).toBe(86340)
    expect(same.json.access_token_token_expired).toBe('2026-01-06 09:30:00')
    await clock.advance(6 * HOUR)
    expect(await client.token()).not.toBe(first)
    expect(simulator.state()).toMatchObject({ tokenRequests: 4, tokensIssued: 2 })
  })

  it.each([
    ['a short app key', { ...TOKEN_BODY, appkey: 'short' }, 'EGW00103'],
    ['a secret with a trailing newline', { ...TOKEN_BODY, appsecret: `${APP_SECRET}\n` }, 'EGW00105'],
    ['no app key', { ...TOKEN_BODY, appkey: undefined }, 'EGW00102'],
    ['no secret', { ...TOKEN_BODY, appsecret: undefined }, 'EGW00104'],
    ['no grant type', { ...TOKEN_BODY, grant_type: undefined }, 'EGW00115'],
    ['another grant type', { ...TOKEN_BODY, grant_type: 'password' }, 'EGW00116'],
  ])('refuses %s', async (_what, body, code) => {
    const { client } = setUp()
    const { status, json } = await client.post('/oauth2/tokenP', body)
    expect(status).toBe(403)
    expect(Object.keys(json)).toEqual(['error_description', 'error_code'])
    expect(json.error_code).toBe(code)
  })

  it('binds an app key to the first secret it came with', async () => {
    const { client } = setUp(0)
    await client.token()
    const { json } = await client.post('/oauth2/tokenP', { ...TOKEN_BODY, appsecret: 'x'.repeat(180) })
    expect(json.error_code).toBe('EGW00105')
  })

  it('hands out a new token after a revocation, still not before the minute is over', async () => {
    const { client, clock, simulator } = setUp()
    const first = await client.token()
    simulator.faults.revokeTokens()
    expect((await client.post('/oauth2/tokenP', TOKEN_BODY)).json.error_code).toBe('EGW00133')
    await clock.advance(MINUTE)
    expect(await client.token()).not.toBe(first)
  })
})

describe('revokeP', () => {
  it('ends a token', async () => {
    const { client } = setUp()
    const token = await client.token()
    const body = { appkey: APP_KEY, appsecret: APP_SECRET, token }
    const { status, json } = await client.post('/oauth2/revokeP', body)
    expect([status, json]).toEqual([200, { code: 200, message: '접근토큰 폐기에 성공하였습니다' }])
    expect((await client.get('FHKST01010100', PATHS.price, QUOTE)).json.msg_cd).toBe('EGW00121')
    expect((await client.post('/oauth2/revokeP', body)).json.error_code).toBe('EGW00121')
  })
})

describe('Approval', () => {
  it('takes the secret by its other name and gives a new UUID each time', async () => {
    const { client } = setUp()
    const first = await client.approval()
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
    // A mark for those who look for leaks.
    expect(first).toMatch(/^ca9a12ee-/)
    expect(await client.approval()).not.toBe(first)
    const { json } = await client.post('/oauth2/Approval', TOKEN_BODY)
    expect(json.error_code).toBe('EGW00104')
  })

  it('is another one after the simulator was started anew, so that a client that kept the dead one can go on', async () => {
    const before = setUp()
    const kept = await before.client.approval()
    const after = setUp()
    await after.clock.advance(1_000)
    expect(await after.client.approval()).not.toBe(kept)
  })
})

describe('hashkey', () => {
  it('echoes the body with a hash that an order may carry, and only that one', async () => {
    const { client } = setUp()
    await client.token()
    const body = { CANO: '12345678', ACNT_PRDT_CD: '01' }
    const { json } = await client.post('/uapi/hashkey', body, { appkey: APP_KEY, appsecret: APP_SECRET })
    expect(json.BODY).toEqual(body)
    expect(json.HASH).toMatch(/^[0-9a-f]{64}$/)
    const good = await client.order('VTTC0012U', PATHS.order, body, { hashkey: String(json.HASH) })
    expect(good.json.msg_cd).toBe('IGW00007')
    const bad = await client.order('VTTC0012U', PATHS.order, body, { hashkey: 'f'.repeat(64) })
    expect(bad.json.msg_cd).toBe('EGW00131')
  })
})

describe('the bearer', () => {
  it('is checked on every call, HTTP 500 whatever is wrong with it', async () => {
    const { client, clock } = setUp()
    const token = await client.token()
    const call = async (headers: Record<string, string>) => {
      const { status, json } = await client.get('FHKST01010100', PATHS.price, QUOTE, headers)
      return [status, json.rt_cd, json.msg_cd]
    }
    expect(await call({})).toEqual([200, '0', 'MCA00000'])
    expect(await call({ authorization: token })).toEqual([500, '1', 'EGW00205'])
    expect(await call({ authorization: '' })).toEqual([500, '1', 'EGW00205'])
    expect(await call({ authorization: 'Bearer nonsense' })).toEqual([500, '1', 'EGW00121'])
    expect(await call({ appsecret: 'x'.repeat(180) })).toEqual([500, '1', 'EGW00304'])
    expect(await call({ appkey: 'y'.repeat(36) })).toEqual([500, '1', 'EGW00103'])
    await clock.advance(24 * HOUR)
    expect(await call({})).toEqual([500, '1', 'EGW00123'])
  })

  it('of another app key is a dead one', async () => {
    const { client } = setUp()
    const other = await client.token('z'.repeat(36))
    await client.token()
    const reply = await client.get('FHKST01010100', PATHS.price, QUOTE, { authorization: `Bearer ${other}` })
    expect(reply.text).toBe('{"rt_cd":"1","msg1":"유효하지 않은 token 입니다.","msg_cd":"EGW00121"}')
  })
})
