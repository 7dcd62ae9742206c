/**
 * Eight processes with one app key make 1,000 calls each against the simulator, at KIS's own 18 a second: exactly one token request, no refusal
 * (EGW00201), and at least 97 % of the quota used. That takes seven and a half minutes; without `--long` each makes 60 calls in half a minute.
 * Run: pnpm bench redis/bench/many-processes [--long] [--calls 60] [--processes 8] [--window 1020] [--spacing 25] [--rate 18]
 */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { report } from '../../../.ci/bench/report.js'
import { runCaller } from '../src/__fixtures__/caller.js'
import { runManyProcesses } from '../src/__fixtures__/many-processes.js'

const TARGET = 0.97
async function main(): Promise<void> {
  const text = (value: string) => ({ type: 'string', default: value }) as const
  const { values } = parseArgs({
    options: {
      calls: { type: 'string' },
      long: { type: 'boolean' },
      processes: text('8'),
      window: text('1020'),
      spacing: text('25'),
      rate: text('18'),
      once: text('6'),
    },
    strict: false,
  })
  const callsPerSecond = Number(values.rate)
  const result = await runManyProcesses({
    program: fileURLToPath(import.meta.url),
    ...{
      processes: Number(values.processes),
      calls: Number(values.calls ?? (values.long ? 1_000 : 60)),
      atOnce: Number(values.once),
      callsPerSecond,
    },
    warmUps: 3,
    limits: { callsPerWindow: callsPerSecond, windowMs: Number(values.window), minSpacingMs: Number(values.spacing) },
  })
  console.log(
    `  ${result.made} calls in ${result.seconds.toFixed(1)} s; token requests ${result.tokenRequests}; refusals ${JSON.stringify(result.refusals)}`,
  )
  report({
    ...{ name: 'use of the quota', value: 100 * result.use, unit: '%', better: 'higher', target: 100 * TARGET },
    against: { name: 'all of it', value: 100 },
  })
  const refused = Object.values(result.refusals).reduce((sum, count) => sum + count, 0)
  // Where the machine is so busy that calls pile up on their way, the simulator may see too many at once.
  report({ name: 'calls refused', value: refused, unit: 'calls', better: 'lower', target: 0 })
  if (result.errors !== '') console.error(result.errors)
  if (result.tokenRequests !== 1) process.exitCode = 1
}

if (process.env.PLAN) await runCaller(JSON.parse(process.env.PLAN))
else await main()
