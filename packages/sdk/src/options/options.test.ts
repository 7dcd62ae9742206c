import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { AccountNumber, KisConfigError } from '@kis/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createKis, type Identity, optionsFromEnv } from '../index.js'
import { loadOptions, optionsFromProfile } from '../node.js'

const keysOf = (mark: string) => ({
  appKey: `CANARYKEY${mark}`.padEnd(36, 'k'),
  appSecret: `CANARYSECRET${mark}`.padEnd(180, 's'),
})
const [A, B, C] = [keysOf('A'), keysOf('B'), keysOf('C')]
const VARIABLES = {
  KIS_ENV: 'paper',
  KIS_APP_KEY: B.appKey,
  KIS_APP_SECRET: B.appSecret,
  KIS_ACCOUNT: '22222222-01',
  KIS_HTS_ID: 'CANARYhtsB',
}
const PROFILE = { env: 'paper', ...C, account: '33333333-01', htsId: 'CANARYhtsC' }

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kis-profiles-'))
  path = join(folder, 'profiles.json')
})
afterEach(() => rm(folder, { recursive: true }))

const write = async (content: unknown, mode = 0o600) => {
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  await chmod(path, mode)
}
const reveal = ({ env, credentials, account, htsId, allowRealOrders }: Partial<Identity>) => ({
  env,
  appKey: credentials?.appKey,
  account: account === undefined ? undefined : AccountNumber.parse(account).reveal(),
  htsId,
  allowRealOrders,
})
const refusal = async (make: () => unknown): Promise<KisConfigError> => {
  try {
    await make()
  } catch (error) {
    if (KisConfigError.isInstance(error)) return error
    throw error
  }
  throw new Error('It was expected to be refused.')
}

describe('optionsFromEnv', () => {
  it('reads all six variables, and what it gives is what createKis takes', async () => {
    const options = optionsFromEnv({ ...VARIABLES, KIS_ALLOW_REAL_ORDERS: 'true', PATH: '/bin' })
    expect(reveal(options)).toEqual({
      ...{ env: 'paper', appKey: B.appKey, account: '22222222-01', htsId: 'CANARYhtsB', allowRealOrders: true },
    })
    await using kis = createKis(options)
    expect(kis.env).toBe('paper')
    expect(`${kis.rest.client.account}`).toBe('******22-01')
  })

  it('leaves out what is not set or blank, and guesses nothing', () => {
    const { KIS_ENV, KIS_APP_KEY, KIS_APP_SECRET } = VARIABLES
    const options = optionsFromEnv({ KIS_ENV, KIS_APP_KEY, KIS_APP_SECRET, KIS_ACCOUNT: '', KIS_HTS_ID: '  ' })
    expect(Object.keys(options).sort()).toEqual(['credentials', 'env'])
  })

  it.each([
    ['KIS_ENV', { KIS_ENV: undefined }],
    ['KIS_ENV', { KIS_ENV: '' }],
    ['KIS_ENV', { KIS_ENV: 'vps' }],
    ['KIS_APP_KEY', { KIS_APP_KEY: undefined }],
    ['KIS_APP_SECRET', { KIS_APP_SECRET: ' ' }],
    ['KIS_APP_KEY', { KIS_APP_KEY: undefined, KIS_APP_SECRET: undefined }],
    ['KIS_APP_KEY', { KIS_APP_KEY: 'CANARYshort' }],
    ['KIS_APP_SECRET', { KIS_APP_SECRET: 'CANARYshort' }],
    ['KIS_ACCOUNT', { KIS_ACCOUNT: '9876' }],
    ['KIS_ALLOW_REAL_ORDERS', { KIS_ALLOW_REAL_ORDERS: 'CANARYyes' }],
    ['KIS_ALLOW_REAL_ORDERS', { KIS_ALLOW_REAL_ORDERS: 'constructor' }],
    ['KIS_ALLOW_REAL_ORDERS', { KIS_ALLOW_REAL_ORDERS: '__proto__' }],
    ['KIS_ALLOW_REAL_ORDERS', { KIS_ALLOW_REAL_ORDERS: ['true'] }],
    ['KIS_HTS_ID', { KIS_HTS_ID: 5 }],
  ])('names %s when it is missing or malformed: %o', async (option, change) => {
    const error = await refusal(() => optionsFromEnv({ ...VARIABLES, ...change }))
    expect(error.option).toBe(option)
    expect(error.message).toContain(option)
    expect(inspect(error, { depth: 5 })).not.toContain('CANARY')
  })

  it.each([
    ['true', true],
    ['1', true],
    ['TRUE', true],
    ['false', false],
    ['0', false],
    ['', undefined],
  ])('reads the permission for real orders %o as %o', (text, allowed) => {
    expect(optionsFromEnv({ ...VARIABLES, KIS_ALLOW_REAL_ORDERS: text }).allowRealOrders).toBe(allowed)
  })

  it('gives options that show no secret', () => {
    const options = optionsFromEnv(VARIABLES)
    for (const shown of [inspect(options, { depth: 9, showHidden: true }), JSON.stringify(options)]) {
      expect(shown).not.toMatch(/CANARY|22222222/)
      expect(shown).toContain('paper')
    }
  })
})

describe('optionsFromProfile', () => {
  it('reads the profile that was named', async () => {
    await write({ mine: PROFILE, other: { ...PROFILE, env: 'real', ...A, allowRealOrders: true } })
    expect(reveal(await optionsFromProfile('mine', { path }))).toMatchObject({ env: 'paper', appKey: C.appKey })
    const other = await optionsFromProfile('other', { path })
    expect(reveal(other)).toMatchObject({ env: 'real', appKey: A.appKey, allowRealOrders: true })
    expect(inspect(other)).not.toMatch(/CANARY|33333333/)
  })

  it('looks in the configuration folder of the user', async () => {
    vi.stubEnv('XDG_CONFIG_HOME', folder)
    path = join(folder, 'kis', 'profiles.json')
    await mkdir(join(folder, 'kis'))
    await write({ mine: PROFILE })
    expect((await optionsFromProfile('mine')).env).toBe('paper')
  })

  it.runIf(process.platform !== 'win32').each([0o644, 0o640, 0o660, 0o604, 0o601, 0o610])(
    'refuses a file that others may open (mode %o), and says what to do',
    async (mode) => {
      await write({ mine: PROFILE }, mode)
      const error = await refusal(() => optionsFromProfile('mine', { path }))
      expect(error.option).toBe('path')
      expect(error.message).toContain(`mode 0${mode.toString(8)}`)
      expect(error.message).toContain(`chmod 600 '${path}'`)
    },
  )

  it.each([0o600, 0o400])('takes a file of the owner alone (mode %o)', async (mode) => {
    await write({ mine: PROFILE }, mode)
    expect((await optionsFromProfile('mine', { path })).env).toBe('paper')
  })

  it.each<[string, unknown, string, RegExp]>([
    ['no JSON', '{"mine": {"appKey": "CANARYKEY" "x"}}', 'path', /must be JSON/],
    ['no object', '["CANARYKEY"]', 'path', /must be JSON/],
    ['no such profile', { paper: PROFILE, real: PROFILE }, 'profile', /no profile 'mine'.*paper, real/],
    ['a profile that is a text', { mine: 'CANARYKEY' }, 'profile', /no profile 'mine'/],
    ['a misspelt field', { mine: { ...PROFILE, appkey: 'CANARYKEY' } }, 'mine.appkey', /'appkey' that is not known/],
    ['no environment', { mine: { ...PROFILE, env: undefined } }, 'mine.env', /never guessed/],
    ['a wrong environment', { mine: { ...PROFILE, env: 'virtual' } }, 'mine.env', /'virtual'/],
    ['no secret', { mine: { ...PROFILE, appSecret: undefined } }, 'mine.appSecret', /belong together/],
    ['a malformed secret', { mine: { ...PROFILE, appSecret: 'CANARY' } }, 'mine.appSecret', /180 characters/],
    ['a number as account', { mine: { ...PROFILE, account: 33333333 } }, 'mine.account', /must be a text/],
    ['half a permission', { mine: { ...PROFILE, allowRealOrders: 'maybe' } }, 'mine.allowRealOrders', /true or false/],
  ])('tells of %s without its content', async (_, content, option, message) => {
    await write(content)
    const error = await refusal(() => optionsFromProfile('mine', { path }))
    expect(error.option).toBe(option)
    expect(error.message).toMatch(message)
    expect(inspect(error, { depth: 5 })).not.toMatch(/CANARY|33333333/)
  })

  it('tells of a file that is not there, and of one that is a folder', async () => {
    expect((await refusal(() => optionsFromProfile('mine', { path }))).message).toContain(
      `no file of profiles at ${path}`,
    )
    expect((await refusal(() => optionsFromProfile('mine', { path: folder }))).option).toBe('path')
  })
})

describe('loadOptions', () => {
  it('takes the code before the variables, and those before the profile', async () => {
    await write({ mine: { ...PROFILE, env: 'paper' } })
    const own = { env: 'paper', credentials: A, account: '11111111-01', htsId: 'mine' } as const
    const from = { profile: 'mine', path, variables: VARIABLES }
    expect(reveal(await loadOptions(own, from))).toMatchObject({
      appKey: A.appKey,
      account: '11111111-01',
      htsId: 'mine',
    })
    expect(reveal(await loadOptions({}, from))).toMatchObject({ appKey: B.appKey, account: '22222222-01' })
    expect(reveal(await loadOptions({}, { ...from, variables: {} }))).toMatchObject({
      ...{ appKey: C.appKey, account: '33333333-01', htsId: 'CANARYhtsC' },
    })
    expect(reveal(await loadOptions({ account: '11111111-01' }, { ...from, variables: {} }))).toMatchObject({
      ...{ appKey: C.appKey, account: '11111111-01', htsId: 'CANARYhtsC' },
    })
    expect(await loadOptions({ timeoutMs: 5 }, from)).toMatchObject({ env: 'paper', timeoutMs: 5 })
  })

  it('reads the variables of the process, and no file unless a profile is named', async () => {
    for (const [name, value] of Object.entries(VARIABLES)) vi.stubEnv(name, value)
    expect(reveal(await loadOptions())).toMatchObject({ appKey: B.appKey, account: '22222222-01' })
    expect((await refusal(() => loadOptions({}, { profile: 'mine', path }))).option).toBe('path')
  })

  it('never gives an account, an HTS id or a permission of one environment to the other', async () => {
    await write({ mine: { ...PROFILE, env: 'real', allowRealOrders: true } })
    const from = { profile: 'mine', path, variables: { KIS_ENV: 'paper' } }
    const error = await refusal(() => loadOptions({}, from))
    expect(error.option).toBe('KIS_APP_KEY')
    expect(error.message).toContain("not used, since it is for 'real'")
    expect(reveal(await loadOptions({ credentials: A }, from))).toEqual({
      ...{ env: 'paper', appKey: A.appKey, account: undefined, htsId: undefined, allowRealOrders: undefined },
    })
  })

  it('never gives an account to the keys of somebody else, nor a permission to another account', async () => {
    await write({ mine: { ...PROFILE, env: 'real', allowRealOrders: true } })
    const { KIS_APP_KEY, KIS_APP_SECRET } = VARIABLES
    const withKeys = await loadOptions({}, { profile: 'mine', path, variables: { KIS_APP_KEY, KIS_APP_SECRET } })
    expect(reveal(withKeys)).toEqual({
      ...{ env: 'real', appKey: B.appKey, account: undefined, htsId: undefined, allowRealOrders: undefined },
    })
    const variables = { KIS_ACCOUNT: '22222222-01' }
    const withAccount = await loadOptions({}, { profile: 'mine', path, variables })
    expect(reveal(withAccount)).toMatchObject({ appKey: C.appKey, account: '22222222-01', allowRealOrders: undefined })
    const allowed = await loadOptions({ allowRealOrders: false }, { profile: 'mine', path, variables: {} })
    expect(allowed.allowRealOrders).toBe(false)
  })

  it('names the variable of an environment that nobody names', async () => {
    const { KIS_ENV, ...variables } = VARIABLES
    const error = await refusal(() => loadOptions({}, { variables }))
    expect(error.option).toBe('KIS_ENV')
    expect(error.message).toMatch(/KIS_ENV is missing in the code, the environment variables/)
  })
})
