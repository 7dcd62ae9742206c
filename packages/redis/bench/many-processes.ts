/**
 * Eight processes with one app key make 1,000 calls each against the simulator, at KIS's own 18 a second: exactly one token request, no refusal
 * (EGW00201), and at least 97 % of the quota used. Takes seven and a half minutes.
 * Run: pnpm bench redis/bench/many-processes [--calls 1000] [--processes 8] [--window 1020] [--spacing 25] [--rate 18]
 */
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runCaller } from '../src/__fixtures__/caller.js'
import { runManyProcesses } from '../src/__fixtures__/many-processes.js'

const TARGET = 0.97
async function main(): Promise<void> {
  const text = (value: string) => ({ type: 'string', default: value }) as const
  const { values } = parseArgs({
    options: {
      calls: text('1000'),
      processes: text('8'),
      window: text('1020'),
      spacing: text('25'),
      rate: text('18'),
      once: text('6'),
    },
    strict: false,
  })
  const callsPerSecond = Number(values.rate)
  console.log(`load average before: ${loadavg()[0]?.toFixed(2)}`)
  const result = await runManyProcesses({
    program: fileURLToPath(import.meta.url),
    ...{
      processes: Number(values.processes),
      calls: Number(values.calls),
      atOnce: Number(values.once),
      callsPerSecond,
    },
    warmUps: 3,
    limits: { callsPerWindow: callsPerSecond, windowMs: Number(values.window), minSpacingMs: Number(values.spacing) },
  })
  console.log(`load average after: ${loadavg()[0]?.toFixed(2)}`)
  console.log(
    `${result.made} calls in ${result.seconds.toFixed(1)} s; token requests ${result.tokenRequests}; refusals ${JSON.stringify(result.refusals)}`,
  )
  console.log(`use of the quota ${(100 * result.use).toFixed(2)} % (target ${100 * TARGET} %)`)
  if (result.errors !== '') console.error(result.errors)
  if (result.use < TARGET || result.tokenRequests !== 1 || Object.keys(result.refusals).length > 0) process.exitCode = 1
}

if (process.env.PLAN) await runCaller(JSON.parse(process.env.PLAN))
else await main()
