import { judgeGrowth } from './memory.js'
import type { Sample } from './soak.js'

const MEGABYTE = 1_000_000
/** So much of a run belongs to the warm-up: code is compiled, pools fill. */
const WARM_UP = 0.25
/** A run that is shorter than this, in seconds, … */
const SHORT = 300
/** … ends while the engine still learns, which takes more than the share of a long one. What was given up is counted exactly in both. */
const SHORT_ALLOWANCE = 3 * MEGABYTE
/** Of what was given up so many may still be under way to the collector: the last ones of each kind. */
const MOST_LEFT = 3
/** Of orders that are over the last numbers are kept on purpose, for notices that come late. */
const MOST_ORDERS_LEFT = 128 + MOST_LEFT

const inMegabytes = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(2)} MB`

/** What the memory of a run says: lines for the table, and what is wrong. */
export function judgeMemory(
  seconds: number,
  samples: readonly Sample[],
): {
  readonly lines: readonly (readonly [string, string])[]
  readonly problems: readonly string[]
} {
  const warm = samples.slice(Math.ceil(samples.length * WARM_UP))
  const problems: string[] = []
  const lines: [string, string][] = []
  for (const part of ['heap', 'external'] as const) {
    const { from, to, isFlat } = judgeGrowth(
      warm.map(({ sdk }) => sdk[part]),
      seconds < SHORT ? SHORT_ALLOWANCE : 0,
    )
    const change = `${inMegabytes(from)} → ${inMegabytes(to)} (${(((to - from) / from) * 100).toFixed(1)} %)`
    lines.push([`SDK, ${part} after GC`, change])
    if (!isFlat) problems.push(`The SDK's ${part} memory grows: ${change}.`)
  }
  const last = warm.at(-1)
  const simulator = judgeGrowth(
    warm.map(({ simulator }) => simulator.heap),
    0,
  )
  lines.push(['SDK, RSS', `${inMegabytes(warm[0]?.sdk.rss ?? 0)} → ${inMegabytes(last?.sdk.rss ?? 0)}`])
  lines.push(['simulator, heap after GC', `${inMegabytes(simulator.from)} → ${inMegabytes(simulator.to)}`])
  lines.push(['handles at rest', warm.map(({ handles }) => handles).join(' ')])
  for (const [kind, left] of Object.entries(last?.left ?? {})) {
    if (left > (kind === 'orders' ? MOST_ORDERS_LEFT : MOST_LEFT))
      problems.push(`${left} ${kind} that were given up are still held by somebody.`)
  }
  return { lines, problems }
}
