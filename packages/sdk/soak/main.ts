// A bounded soak: SDK and simulator in a process each, connected by HTTP and WebSocket on loopback, with faults at random. Run by `.ci/soak.mjs`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createScaledClock } from '@kis/simulator'
import { createDice } from '../src/__fixtures__/dice.js'
import { GivenUp } from './given-up.js'
import { measureMemory } from './memory.js'
import { parseOptions } from './options.js'
import { type Sample, Soak } from './soak.js'
import { NOT_SOAKED, SOAK_FAULTS } from './soak-faults.js'
import { SoakServer } from './soak-server.js'
import { pause, type SoakWorld } from './soak-world.js'
import { judgeMemory } from './verdict.js'

/** 2026-11-20 09:00 in Korea, a Friday. */
const START = Date.UTC(2026, 10, 20)
const MOST_PROBLEMS = 50
const LONGEST_TEXT = 600
const LONGEST_TRAIL = 40
const TELL_EVERY_MS = 5_000
/** How long everything may take to go after it was closed. */
const [GOODBYE_MS, AGAIN_MS] = [20_000, 300]
/** How long a storm lasts until everything is brought to rest and checked. */
const STORM_MS = [2_000, 5_000] as const

const options = parseOptions(process.argv.slice(2))
const { seconds, seed, speed, damages } = options
const began = performance.now()
const elapsed = (): number => (performance.now() - began) / 1_000

const problems: string[] = []
const trail: string[] = []
const problem = (text: string): void => {
  if (trail.length > 0) console.error(`lately:\n  ${trail.splice(0).join('\n  ')}`)
  problems.push(text)
  if (problems.length <= MOST_PROBLEMS)
    console.error(`${elapsed().toFixed(1).padStart(6)} s  WRONG: ${text.slice(0, LONGEST_TEXT)}`)
}
process.on('unhandledRejection', (reason) =>
  problem(`Unhandled rejection: ${reason instanceof Error ? reason.stack : String(reason)}`),
)
process.on('uncaughtException', (error) => problem(`Uncaught: ${error.stack}`))
process.on('warning', (warning) => problem(`Warning: ${warning.stack}`))

const note = (text: string): void => {
  trail.push(`${world.clock.now()} ${text}`)
  if (trail.length > LONGEST_TRAIL) trail.shift()
}

const counts = new Map<string, number>()
const count = (what: string, by = 1): void => void counts.set(what, (counts.get(what) ?? 0) + by)

console.log(
  `Soak of ${seconds} s with seed ${seed}, time ${speed} times as fast${damages.size > 0 ? `, damaged by ${[...damages].join(', ')}` : ''}`,
)
const folder = mkdtempSync(join(tmpdir(), 'kis-soak-'))
process.env.KIS_STORE_DIR = folder

const server = new SoakServer({
  ...{ file: fileURLToPath(new URL('server.mjs', import.meta.url)), start: START, speed, seed, onProblem: problem },
})
const { rest, socket, masters, now, faults } = await server.ready
const dice = createDice(seed)
const told = new Set(Object.values(SOAK_FAULTS).flatMap((of) => of(createDice(1)).map(({ fault }) => fault)))
for (const fault of faults)
  if (!told.has(fault) && !NOT_SOAKED.some((name) => name === fault))
    problem(`The soak does without the fault ${fault}.`)

const world: SoakWorld = {
  ...{ dice, server, damages, problem, note, count },
  clock: createScaledClock({ start: now, speed }),
  addresses: { rest, socket, masters },
  givenUp: new GivenUp(),
  logger: {
    debug: () => undefined,
    info: () => undefined,
    warn: (text) => count(`log, warning: ${text.slice(0, 60)}`),
    error: (text) => count(`log, error: ${text.slice(0, 60)}`),
  },
}

/** Timers and sockets of this process by kind, those of its own output and of the channel to the simulator aside. */
function handles(): Record<string, number> {
  const kinds: Record<string, number> = {}
  for (const kind of process.getActiveResourcesInfo()) {
    if (kind === 'Timeout' || kind.startsWith('TCP')) kinds[kind] = (kinds[kind] ?? 0) + 1
  }
  return kinds
}

const teller = setInterval(() => {
  const { heapUsed, rss } = process.memoryUsage()
  const sum = (start: string): number =>
    [...counts].reduce((all, [what, by]) => (what.startsWith(start) ? all + by : all), 0)
  console.log(
    `${elapsed().toFixed(0).padStart(6)} s  ${sum('fault: ')} faults, ${sum('orders placed')} orders, ${sum('ticks read')} ticks, ${sum('views')} views, ${sum('createKis')} programs, heap ${(heapUsed / 1e6).toFixed(0)} MB, RSS ${(rss / 1e6).toFixed(0)} MB, ${problems.length} wrong`,
  )
}, TELL_EVERY_MS)

const samples: Sample[] = []

/** A run in which nothing happened proves nothing: on a busy machine it goes on until so much has been done, … */
const LEAST: Readonly<Record<string, number>> = {
  'orders placed': 5,
  'ticks read': 50,
  subscriptions: 8,
  views: 3,
  createKis: 8,
  'checks at rest': 3,
}
/** … or so many times as long as it should last. */
const MOST_TIMES = 5

const tooFew = (): readonly string[] =>
  Object.keys(LEAST).filter((what) => (counts.get(what) ?? 0) < (LEAST[what] ?? 0))

/** In a function, so that nothing of it is held any more when it has ended. */
async function run(): Promise<void> {
  const soak = new Soak(world, speed)
  try {
    for (let isOver = false; !isOver; ) {
      const leftMs = seconds * 1_000 - (performance.now() - began)
      await soak.storm(Math.min(Math.max(leftMs, 500), dice.int(...STORM_MS)))
      const isLate = elapsed() >= seconds * MOST_TIMES
      isOver = (elapsed() >= seconds - 1 && tooFew().length === 0) || isLate || problems.length >= MOST_PROBLEMS
      await soak.rest(isOver)
      samples.push(await soak.measure(elapsed()))
      count('checks at rest')
      if (isLate && tooFew().length > 0)
        problem(`Within ${MOST_TIMES} times the time there was too little of ${tooFew().join(', ')}.`)
    }
  } finally {
    await soak.close()
  }
}

try {
  await run()
  if (damages.has('rejection')) void Promise.reject(new Error('nobody waits for this'))
  if (damages.has('listeners')) for (let index = 0; index < 20; index += 1) process.once('SIGUSR2', () => undefined)
} catch (error) {
  problem(`The soak itself failed: ${error instanceof Error ? error.stack : String(error)}`)
}
clearInterval(teller)
const { requests } = await server.ask({ ask: 'state' })
await server.close()
// Sockets end a moment after they are closed, and what the clock still holds has its time.
let survivors = world.givenUp.survivors()
const closedAt = performance.now()
do {
  await pause(AGAIN_MS)
  await measureMemory()
  survivors = world.givenUp.survivors()
} while (
  performance.now() - closedAt < (damages.has('leak') ? AGAIN_MS : GOODBYE_MS) &&
  [...survivors.values()].some(({ left: alive }) => alive > 0)
)
const left = handles()
if (Object.keys(left).length > 0) problem(`After everything was closed there are left: ${JSON.stringify(left)}.`)
for (const [kind, { of, left: alive }] of survivors) {
  console.log(`given up: ${of} ${kind}, ${alive} of them still held`)
  if (alive > 0) problem(`After everything was closed ${alive} ${kind} are still held by somebody.`)
}
rmSync(folder, { recursive: true, force: true })

const memory = judgeMemory(seconds, samples)
for (const one of memory.problems) problem(one)
const table: (readonly [string, string])[] = [
  ...[...counts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([what, by]) => [what, String(by)] as const),
  ['requests that the simulator saw', String(Object.values(requests).reduce((sum, by) => sum + by, 0))],
  ...memory.lines,
]
const width = Math.max(...table.map(([what]) => what.length))
console.log('')
for (const [what, result] of table) console.log(`${what.padEnd(width)}  ${result}`)
if (options.json !== undefined) {
  const result = {
    seconds,
    seed,
    speed,
    ok: problems.length === 0,
    problems,
    counts: Object.fromEntries(counts),
    memory: memory.lines,
    samples,
  }
  writeFileSync(options.json, `${JSON.stringify(result, null, 2)}\n`)
}
console.log(
  problems.length === 0
    ? `\nsoak ok: ${elapsed().toFixed(0)} s, seed ${seed}`
    : `\nsoak FAILED: ${problems.length} things are wrong; repeat it with --seed ${seed}`,
)
// Whatever is left of timers and sockets, it has been told.
process.exit(problems.length === 0 ? 0 : 1)
