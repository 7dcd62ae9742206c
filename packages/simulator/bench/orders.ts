/**
 * A workload of random orders, amendments and cancellations: what REST tells is compared with what the notices told, all the while, and days pass.
 * The lower bound: as many calls of the same client for a price, of which nothing is compared. 10,000 orders; with `--long` 100,000. Both per second of
 * processor time.
 * Run: pnpm bench simulator/bench/orders [--long] [--orders 10000] [--seed workload]
 */
import { parseArgs } from 'node:util'
import { createVirtualClock } from '@kis/core/testing'
import { processorMs } from '../../../.ci/bench/median.js'
import { report } from '../../../.ci/bench/report.js'
import { createRawClient, PATHS, QUOTE } from '../src/__fixtures__/raw-client.js'
import { runWorkload } from '../src/__fixtures__/workload/run-workload.js'
import { createSimulator } from '../src/index.js'

const { values } = parseArgs({
  options: { orders: { type: 'string' }, seed: { type: 'string' }, long: { type: 'boolean' } },
  strict: false,
})
const orders = Number(values.orders ?? (values.long ? 100_000 : 10_000))
const megabytes = (): number => Math.round(process.memoryUsage().rss / 1e6)

/** Calls a second of somebody who only asks for a price. */
async function askBare(): Promise<number> {
  const clock = createVirtualClock({ now: Date.UTC(2026, 10, 20, 1), settle: 'promises' })
  const limits = { callsPerSecond: 10_000_000, tokenIntervalMs: 0 }
  const simulator = createSimulator({ env: 'real', seed: 'bare', clock, tick: 20_000, limits })
  const client = createRawClient(simulator)
  await client.token()
  const began = processorMs()
  for (let index = 0; index < orders; index++) {
    const { status } = await client.get('FHKST01010100', PATHS.price, QUOTE)
    if (status !== 200) throw new Error(`A price was answered with HTTP ${status}.`)
  }
  const perSecond = (orders * 1_000) / (processorMs() - began)
  await simulator.close()
  return perSecond
}

const bound = { name: 'calls for a price', value: await askBare() }
const start = processorMs()
let peak = megabytes()
const workload = await runWorkload({
  orders,
  seed: String(values.seed ?? 'workload'),
  onProgress({ sent, events }) {
    peak = Math.max(peak, megabytes())
    if (sent % 10_000 === 0) console.log(`  ${sent} orders, ${events} notices, ${megabytes()} MB`)
  },
})
const perSecond = (orders * 1_000) / (processorMs() - start)
console.log(`  at most ${peak} MB resident; ${JSON.stringify(workload)}`)
report({
  name: `${orders} random orders, all compared`,
  value: perSecond,
  unit: '/s',
  better: 'higher',
  against: bound,
})
