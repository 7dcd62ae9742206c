import { createMemoryStore } from '@kis/core'
import { createMarketMaster } from '@kis/market-master'

// Has symbol files brought in and does nothing else until it is told to end, which it is by the end of its input. Told in the last argument from
// where, and whether somebody waits for them.
interface Plan {
  readonly masterUrl: string
  readonly isAwaited: boolean
  /** URL of SQLite's WASM, which the bundle of this script cannot find. */
  readonly wasm: string
}

const { masterUrl, isAwaited, wasm } = JSON.parse(process.argv.at(-1) ?? '') as Plan
const master = createMarketMaster({
  masterUrl,
  markets: ['sector'],
  refresh: isAwaited ? 'lazy' : 'daily',
  wasm: new URL(wasm),
  store: createMemoryStore(),
  // Far longer than the test may take.
  limits: { timeoutMs: 600_000, attempts: 1 },
})
const synced = isAwaited
  ? master.sync().then(
      () => 'synced',
      (error: unknown) => String(error),
    )
  : master.lastSync('sector').then(() => 'in the background')
for await (const _ of process.stdin);
console.log('ending')
console.log(await synced)
