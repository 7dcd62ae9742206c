/**
 * Searches of every sort over all rows, against a plain scan of an array of lower-cased names, which knows no initials, ranks or words.
 * Target: 99 % of them under 2 ms, rows included.
 * Run: pnpm bench market-master/bench/search
 */
import { createMemoryStore } from '@kis/core'
import { createMarketMaster } from '../src/index.js'
import { hostOf } from './support/host.js'
import { newestZips } from './support/masters.js'
import { quantile } from './support/median.js'
import { queriesOver } from './support/queries.js'
import { sqliteWasm } from './support/sqlite-wasm.js'

const QUERIES = 3_000
const ROUNDS = 5

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

/** Each query's median over some rounds: how long it takes, not how busy the machine was at one moment. */
async function timesOf(search: (query: string) => unknown): Promise<readonly number[]> {
  for (const query of queries.slice(0, QUERIES / 4)) await search(query)
  const samples = queries.map((): number[] => [])
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, query] of queries.entries()) {
      const began = performance.now()
      await search(query)
      samples[index]?.push(performance.now() - began)
    }
  }
  return samples.map((times) => quantile(times, 0.5))
}

function report(name: string, times: readonly number[]): void {
  const at = (part: number): string => `${quantile(times, part).toFixed(3)} ms`
  console.log(`${name.padEnd(26)} p50 ${at(0.5)}  p90 ${at(0.9)}  p99 ${at(0.99)}  longest ${at(1)}`)
}

console.log(`${rows.length} rows, ${queries.length} queries`)
const began = performance.now()
await master.search('삼성')
console.log(`first search, with the index ${(performance.now() - began).toFixed(0)} ms`)
report('array scan', await timesOf(scan))
const times = await timesOf((query) => master.search(query))
report('ours, 20 rows (target 2)', times)
report('ours, ETFs only', await timesOf((query) => master.search(query, { kinds: ['etf'] })))
report('ours, one market', await timesOf((query) => master.search(query, { markets: ['nyse'] })))
const slowest = [...times.entries()].sort(([, one], [, other]) => other - one).slice(0, 5)
console.log(`slowest: ${slowest.map(([index, time]) => `"${queries[index]}" ${time.toFixed(2)}`).join('  ')}`)
await master.close()
