import type { ProcessMemory } from './messages.js'

const SOME_ROUNDS = 4
const BETWEEN_MS = 25

/** Collects garbage, finalisers and what they release included, and measures what is left. Needs `node --expose-gc`. */
export async function measureMemory(): Promise<ProcessMemory> {
  const { gc } = globalThis
  if (!gc) throw new Error('Start Node with --expose-gc.')
  for (let round = 0; round < SOME_ROUNDS; round += 1) {
    gc()
    // What waits for a turn of the loop, such as the ends of sockets, lets go meanwhile.
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS))
  }
  const { heapUsed, external, rss } = process.memoryUsage()
  return { heap: heapUsed, external, rss }
}

/** How memory went between two stretches of a run. */
export interface Growth {
  /** Lowest of the first third behind the warm-up, and of the last third, in bytes. */
  readonly from: number
  readonly to: number
  readonly isFlat: boolean
}

/** By so much the last third may stand above the first. */
const SHARE = 0.05

/**
 * Holds the end of a run against its beginning. The lowest, since any sample may stand on something that is about to end, such as symbol files that
 * are being read; what leaks is in all of them. Where few samples were taken (`floorBytes`), the engine itself still learns: code that ran for the
 * first time late is no leak.
 */
export function judgeGrowth(samples: readonly number[], floorBytes: number): Growth {
  const third = Math.max(1, Math.floor(samples.length / 3))
  const from = Math.min(...samples.slice(0, third))
  const to = Math.min(...samples.slice(-third))
  return { from, to, isFlat: to - from <= Math.max(from * SHARE, floorBytes) }
}
