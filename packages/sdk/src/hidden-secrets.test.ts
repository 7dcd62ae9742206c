import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { createFileStore } from '@kis/core/stores/file'
import { startSimulator } from '@kis/simulator'
import { expect, it } from 'vitest'
import { createKis } from './index.js'

const APP_KEY = 'PShiddenKey'.padEnd(36, 'k')
const APP_SECRET = 'hiddenSecret'.padEnd(180, 's')
const HTS_ID = 'hiddenhts'
const CANO = '87650123'

/** All that a console, JSON, a copy for a worker or an error tracker can see of a value. */
function seen(value: unknown): string {
  const copy = (): unknown => {
    try {
      return structuredClone(value)
    } catch {
      // What holds functions cannot be sent anywhere.
      return undefined
    }
  }
  // Deeper, and of all members of long lists, it would be gigabytes.
  const options = { depth: 6, showHidden: true, maxArrayLength: 50, maxStringLength: 10_000 } as const
  return [inspect(value, options), JSON.stringify(value), inspect(copy(), options), String(value)].join('\n')
}

it('nothing that is handed out shows a secret, however closely it is looked at', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kis-hidden-'))
  const directory = join(folder, 'store')
  const simulator = await startSimulator({ env: 'real', session: 'open', limits: { callsPerSecond: 1_000 } })
  const lines: unknown[] = []
  const tell = (...words: unknown[]): void => void lines.push(words)
  const kis = createKis({
    ...{ env: 'real', credentials: { appKey: APP_KEY, appSecret: APP_SECRET }, account: `${CANO}-01`, htsId: HTS_ID },
    ...{ allowRealOrders: true, store: createFileStore({ directory }), limits: { callsPerWindow: 900 } },
    ...{ baseUrl: simulator.restUrl, socketUrl: simulator.socketUrl, masterUrl: simulator.mastersUrl },
    logger: { debug: tell, info: tell, warn: tell, error: tell },
  })
  try {
    const account = kis.account()
    const watch = await kis.stock('005930').watchTrades()
    const order = await account.orders.buy({ symbol: '005930', quantity: 1, kind: 'market' })
    const error = await account.orders
      .buy({ symbol: '005930', quantity: 999_999_999, kind: 'market' })
      .catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(Error)
    const cut = kis.stock('005930').quote({ signal: AbortSignal.abort(new Error('gone')) })
    const handed: Readonly<Record<string, unknown>> = {
      kis,
      account,
      order,
      error,
      watch,
      lines,
      orders: account.orders,
      client: kis.rest.client,
      realtime: kis.realtime,
      subscriptions: kis.realtime.subscriptions,
      market: kis.market,
      stock: kis.stock('005930'),
      aborted: await cut.catch((reason: unknown) => reason),
      balance: await account.balance(),
      open: await account.orders.open(),
      quote: await kis.stock('005930').quote(),
    }
    const names = await readdir(directory)
    const token = /Bearer|eyJ[\w-]{8,}\./
    for (const [name, value] of Object.entries({ ...handed, names })) {
      const text = seen(value)
      for (const secret of [APP_KEY, APP_SECRET, HTS_ID, CANO])
        expect([name, text.includes(secret)]).toEqual([name, false])
      expect([name, token.exec(text)?.[0]]).toEqual([name, undefined])
    }
    // Of what is kept, the names tell nothing, and nobody else can open it.
    expect(names.length).toBeGreaterThan(4)
    if (process.platform !== 'win32') {
      for (const name of names) {
        const { mode } = await stat(join(directory, name))
        expect([name, (mode & 0o077).toString(8)]).toEqual([name, '0'])
      }
    }
  } finally {
    await kis.close()
    await simulator.close()
    await rm(folder, { recursive: true })
  }
})
