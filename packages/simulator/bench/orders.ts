// The whole random workload: `node .ci/launch.mjs bench simulator --orders 100000`. Everything is compared all the while; prints speed and memory.
import { parseArgs } from 'node:util'
import { runWorkload } from '../src/__fixtures__/workload/run-workload.js'

const { values } = parseArgs({ options: { orders: { type: 'string' }, seed: { type: 'string' } }, strict: false })
const orders = Number(values.orders ?? 100_000)
const megabytes = (): number => Math.round(process.memoryUsage().rss / 1e6)

const start = performance.now()
let peak = megabytes()
const report = await runWorkload({
  orders,
  seed: String(values.seed ?? 'workload'),
  onProgress({ sent, events }) {
    peak = Math.max(peak, megabytes())
    if (sent % 10_000 === 0) console.log(`${sent} orders, ${events} notices, ${megabytes()} MB`)
  },
})
const { user, system } = process.cpuUsage()
const seconds = (performance.now() - start) / 1000
console.log(report)
console.log(
  `${orders} orders in ${seconds.toFixed(1)} s (${Math.round(orders / seconds)} a second; ${((user + system) / 1e6).toFixed(1)} s of processor time), ` +
    `at most ${peak} MB resident`,
)
