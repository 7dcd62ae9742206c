import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { createMemoryStore, KisConfigError } from '@kis/core'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKis, type KisOptions, optionsFromEnv } from '../index.js'
import { optionsFromProfile } from '../node.js'

let folder: string
let path: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kis-fuzz-'))
  path = join(folder, 'profiles.json')
  await writeFile(path, '')
  await chmod(path, 0o600)
})
afterAll(() => rm(folder, { recursive: true }))

const APP_KEY = 'CANARYKEY'.padEnd(36, 'k')
const APP_SECRET = 'CANARYSECRET'.padEnd(180, 's')
const ACCOUNT = '98765432-01'
const SECRETS = /CANARY|98765432/

/** Values that a file or the environment can hold: right ones, nearly right ones and anything. */
const value = (...right: readonly unknown[]) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...right) },
    { weight: 2, arbitrary: fc.constantFrom('', ' ', '__proto__', 'constructor', 'CANARY-1', null, true, 1, [], {}) },
    { weight: 1, arbitrary: fc.jsonValue() },
    { weight: 1, arbitrary: fc.string() },
  )
const identity = {
  env: value('real', 'paper', 'REAL'),
  appKey: value(APP_KEY, `${APP_KEY}\n`, APP_SECRET, `CANARY\u0000`.padEnd(36, 'k')),
  appSecret: value(APP_SECRET, APP_KEY, `CANARY\r\n`.padEnd(180, 's')),
  account: value(ACCOUNT, '9876543201', '98765432'),
  htsId: value('CANARYhts'),
  allowRealOrders: value('true', '0', true, false, 'yes'),
}

/** What was read is right; what was not is told by name, and nothing of it is repeated. */
async function expectSane(read: () => unknown): Promise<void> {
  try {
    const options = (await read()) as Partial<KisOptions>
    expect(['real', 'paper']).toContain(options.env)
    expect([true, false, undefined]).toContain(options.allowRealOrders)
    expect(inspect(options, { depth: 9, showHidden: true })).not.toMatch(SECRETS)
  } catch (error) {
    if (!KisConfigError.isInstance(error)) throw error
    expect(error.option).not.toBe('')
    expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(SECRETS)
  }
  expect(({} as Record<string, unknown>).env).toBeUndefined()
}

describe('whatever stands in', () => {
  it('the environment variables, they are options or refused by name', async () => {
    const names = {
      env: 'KIS_ENV',
      appKey: 'KIS_APP_KEY',
      appSecret: 'KIS_APP_SECRET',
      account: 'KIS_ACCOUNT',
    } as const
    const variables = fc.record({ ...identity }, { requiredKeys: [] }).map(({ htsId, allowRealOrders, ...rest }) => ({
      ...Object.fromEntries(Object.entries(rest).map(([name, one]) => [names[name as keyof typeof names], one])),
      ...{ KIS_HTS_ID: htsId, KIS_ALLOW_REAL_ORDERS: allowRealOrders },
    }))
    await fc.assert(
      fc.asyncProperty(variables, (some) => expectSane(() => optionsFromEnv(some))),
      { numRuns: 400 },
    )
  })

  it('a file of profiles, it is a profile or refused by name', async () => {
    const profile = fc.oneof(
      { weight: 6, arbitrary: fc.record(identity, { requiredKeys: [] }) },
      { weight: 1, arbitrary: fc.jsonValue() },
    )
    const profiles = fc.dictionary(fc.constantFrom('mine', 'other', '__proto__', 'constructor'), profile)
    const text = fc.oneof(
      { weight: 6, arbitrary: profiles.map((some) => JSON.stringify(some)) },
      // Pieces of what was a good file.
      { weight: 1, arbitrary: fc.nat(200).map((end) => JSON.stringify({ mine: { appKey: APP_KEY } }).slice(0, end)) },
      { weight: 1, arbitrary: fc.constantFrom('[', '{"mine":', `${'['.repeat(50_000)}`, '\ufeff{}', 'null') },
      { weight: 1, arbitrary: fc.string() },
    )
    const name = fc.constantFrom('mine', 'other', '__proto__', 'constructor', 'toString')
    await fc.assert(
      fc.asyncProperty(text, name, async (content, which) => {
        await writeFile(path, content)
        await expectSane(() => optionsFromProfile(which, { path }))
      }),
      { numRuns: 300 },
    )
  })

  it('the options of createKis, it is a client or refused by name', async () => {
    const options = fc.record(
      {
        env: fc.constantFrom('real', 'paper'),
        appKey: fc.constant(APP_KEY),
        appSecret: fc.oneof(
          { weight: 9, arbitrary: fc.constant(APP_SECRET) },
          { weight: 1, arbitrary: identity.appSecret },
        ),
        ...{ account: identity.account, htsId: identity.htsId },
        limits: value({ callsPerWindow: 1 }, { callsPerWindow: -1 }, { windowMs: 'CANARY' }, { callsPerWindow: 1e9 }),
        newCustomer: value(true, false),
        timeoutMs: value(1_000, 0, -1, 'CANARY'),
        baseUrl: value('https://CANARY:x@host', 'ws://host', 'http://127.0.0.1:1'),
        socketUrl: value('wss://host', 'https://host', 'ws://CANARY@host'),
        masterUrl: value('https://host/x', 'ftp://CANARY'),
        skipChecks: value([], ['session'], ['CANARY']),
        risk: value({ maxOrdersPerMinute: 3 }, { maxOrdersPerMinute: 'CANARY' }, { CANARY: 1 }),
        master: value({ markets: ['kospi'] }, { markets: 'CANARY' }, { markets: ['CANARY'] }, { maxAgeMs: -1 }),
      },
      { requiredKeys: ['env', 'appKey', 'appSecret'] },
    )
    await fc.assert(
      fc.asyncProperty(options, ({ appKey, appSecret, ...rest }) =>
        expectSane(async () => {
          const given = {
            ...rest,
            credentials: { appKey, appSecret },
            store: createMemoryStore(),
          } as unknown as KisOptions
          const kis = createKis(given)
          try {
            // Made when it is first wanted.
            if (given.account !== undefined) kis.account()
            expect(inspect(kis, { depth: 9, showHidden: true })).not.toMatch(SECRETS)
            expect(JSON.stringify(kis)).not.toMatch(SECRETS)
          } finally {
            await kis.close()
          }
          return { env: kis.env }
        }),
      ),
      { numRuns: 500 },
    )
  })
})
