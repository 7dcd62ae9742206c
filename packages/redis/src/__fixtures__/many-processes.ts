import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { RateLimitOverrides } from '@kis/core'
import { startSimulator } from '@kis/simulator'
import { startRedis } from './redis-server.js'

/** What one process is told. */
export interface CallerPlan {
  readonly redisUrl: string
  readonly baseUrl: string
  readonly appKey: string
  readonly appSecret: string
  readonly limits: RateLimitOverrides
  readonly calls: number
  readonly atOnce: number
  readonly warmUps: number
}

/** What one process tells. Times in epoch milliseconds. */
export interface CallerReport {
  readonly made: number
  readonly refused: number
  readonly from: number
  readonly till: number
}

export interface ManyProcesses {
  /** What each process runs; its plan is in the environment. */
  readonly program: string
  readonly processes: number
  /** Calls of each. */
  readonly calls: number
  /** Calls that each has under way or waiting. */
  readonly atOnce: number
  /**
   * Calls of each before it counts, one process after the other: the first calls of a process, which connects and compiles, are on their way for
   * longer than those after them. Default none: all start together.
   */
  readonly warmUps?: number | undefined
  /** What the simulator allows in any one second. */
  readonly callsPerSecond: number
  readonly limits: RateLimitOverrides
}

export interface ManyProcessesResult {
  readonly tokenRequests: number
  /** By KIS's code, as the simulator counted. */
  readonly refusals: Readonly<Record<string, number>>
  readonly made: number
  readonly seconds: number
  /** Calls made of those that KIS would have allowed, in parts of one. */
  readonly use: number
  readonly errors: string
}

/** Runs processes that share one app key over a Redis, against a simulator. */
export async function runManyProcesses(options: ManyProcesses): Promise<ManyProcessesResult> {
  const { program, processes, calls, atOnce, callsPerSecond, limits, warmUps = 0 } = options
  const redis = await startRedis()
  const simulator = await startSimulator({ env: 'real', limits: { callsPerSecond }, tick: 3_600_000 })
  const children: ChildProcessWithoutNullStreams[] = []
  try {
    const plan: CallerPlan = {
      ...{ redisUrl: redis.url, baseUrl: simulator.restUrl, limits, calls, atOnce, warmUps },
      ...{ appKey: 'K'.repeat(36), appSecret: 'S'.repeat(180) },
    }
    let errors = ''
    const start = () => {
      const child = spawn(process.execPath, [program], { env: { ...process.env, PLAN: JSON.stringify(plan) } })
      children.push(child)
      child.stderr.on('data', (chunk) => {
        errors += chunk
      })
      return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() }
    }
    const callers: ReturnType<typeof start>[] = []
    const starts: Promise<void>[] = []
    for (let count = 0; count < processes; count++) {
      const caller = start()
      callers.push(caller)
      const isReady = caller.lines.next().then(({ value }) => {
        if (value !== 'ready') throw new Error(`A process did not start. ${errors}`)
      })
      starts.push(isReady)
      if (warmUps === 0) continue
      await isReady
      await new Promise((resolve) => setTimeout(resolve, 1_100))
    }
    await Promise.all(starts)
    for (const { child } of callers) child.stdin.end('go\n')
    const reports = await Promise.all(
      callers.map(async ({ lines }) => JSON.parse((await lines.next()).value ?? 'null') as CallerReport | null),
    )
    const told = reports.filter((report) => report !== null)
    const made = told.reduce((sum, report) => sum + report.made, 0)
    const span = Math.max(...told.map(({ till }) => till)) - Math.min(...told.map(({ from }) => from))
    const { tokenRequests, refusals } = simulator.state()
    // The second that begins with the last call belongs to the quota as well.
    const use = made / (callsPerSecond * (span / 1000 + 1))
    return { tokenRequests, refusals, made, seconds: span / 1000, use, errors }
  } finally {
    for (const child of children) if (child.exitCode === null) child.kill('SIGKILL')
    await simulator.close()
    await redis.stop()
  }
}
