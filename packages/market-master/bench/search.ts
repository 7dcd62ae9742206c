/**
 * Searches of every sort over all rows, against a plain scan of an array of lower-cased names, which knows no initials, ranks or words, and against
 * minisearch, an index in memory of words and their beginnings, which knows no initials and nothing inside a word.
 * Target: 99 % of them under 2 ms, rows included.
 * Run: pnpm bench market-master/bench/search
 */
import { createMemoryStore } from '@kis/core'
import MiniSearch from 'minisearch'
import { median, quantile } from '../../../.ci/bench/median.js'
import { report } from '../../../.ci/bench/report.js'
import { createMarketMaster } from '../src/index.js'
import { hostOf } from './support/host.js'
import { newestZips } from './support/masters.js'
import { queriesOver } from './support/queries.js'
import { sqliteWasm } from './support/sqlite-wasm.js'

const QUERIES = 2_000
const ROUNDS = 2
const SHOWN = 20
/** Minisearch sorts all it finds, and one letter finds tens of thousands: it answers every twentieth query. */
const PEER_EVERY = 20

const zips = await newestZips()
const wasm = await WebAssembly.compile(sqliteWasm().buffer as ArrayBuffer)
const master = createMarketMaster({ markets: [...zips.keys()], http: hostOf(zips), store: createMemoryStore(), wasm })
const rows = await master.all()
const queries = queriesOver(rows, QUERIES)
const lowerCased = rows.map((row) =>
  `${row.name} ${'englishName' in row ? row.englishName : ''} ${row.code}`.toLowerCase(),
)

const scan = (query: string): number => {
  const wanted = query.toLowerCase()
  let found = 0
  for (const text of lowerCased) if (text.includes(wanted)) found++
  return found
}

const index = new MiniSearch<{ readonly id: number; readonly text: string }>({
  fields: ['text'],
  searchOptions: { prefix: true, combineWith: 'AND' },
})
const indexedAt = performance.now()
index.addAll(lowerCased.map((text, id) => ({ id, text })))
const indexedMs = performance.now() - indexedAt

/** Each query's median over some rounds: how long it takes, not how busy the machine was at one moment. */
async function timesOf(search: (query: string) => unknown, asked = queries): Promise<readonly number[]> {
  for (const query of asked.slice(0, asked.length / 4)) await search(query)
  const samples = asked.map((): number[] => [])
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, query] of asked.entries()) {
      const began = performance.now()
      await search(query)
      samples[at]?.push(performance.now() - began)
    }
  }
  return samples.map(median)
}

console.log(`  ${rows.length} rows, ${queries.length} queries`)
const began = performance.now()
await master.search('삼성')
report({
  ...{ name: 'first search, with its index', value: performance.now() - began, unit: 'ms', better: 'lower' },
  against: { name: 'index of minisearch', value: indexedMs },
})
const bound = await timesOf(scan)
const peer = await timesOf(
  (query) => index.search(query).slice(0, SHOWN),
  queries.filter((_, at) => at % PEER_EVERY === 0),
)
const ours = await timesOf((query) => master.search(query, { limit: SHOWN }))
for (const [name, part] of [
  ['median', 0.5],
  ['p99', 0.99],
] as const) {
  const row = { name: `a search, ${name}`, value: quantile(ours, part), unit: 'ms', better: 'lower' } as const
  const target = part === 0.99 ? 2 : undefined
  report({ ...row, target, against: { name: 'array scan', value: quantile(bound, part) } })
  report({ ...row, target, against: { name: 'minisearch', value: quantile(peer, part) } })
}
for (const [name, search] of Object.entries({
  'ETFs only': (query: string) => master.search(query, { kinds: ['etf'] }),
  'one market': (query: string) => master.search(query, { markets: ['nyse'] }),
}))
  report({ name: `a search, ${name}, p99`, value: quantile(await timesOf(search), 0.99), unit: 'ms', better: 'lower' })
const slowest = [...ours.entries()].sort(([, one], [, other]) => other - one).slice(0, 5)
console.log(`  slowest: ${slowest.map(([at, time]) => `"${queries[at]}" ${time.toFixed(2)} ms`).join('  ')}`)
await master.close()
