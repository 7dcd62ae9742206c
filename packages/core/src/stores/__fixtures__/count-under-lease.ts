import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock, withLease } from '@kis/core'
import { createFileStore } from '@kis/core/stores/file'

/** What one process of the crash test does; given as JSON in the last argument. */
export interface CountPlan {
  readonly directory: string
  readonly rounds: number
  /** The round in which the process kills itself while it holds the lease, before or after it has counted. */
  readonly dieAt?: { readonly round: number; readonly point: 'before' | 'after' } | undefined
}

const plan = JSON.parse(process.argv.at(-1) ?? '') as CountPlan
const counter = join(plan.directory, 'counter')
const inside = join(plan.directory, 'inside')
const log = join(plan.directory, 'log')
const store = createFileStore({ directory: join(plan.directory, 'store') })

// Far longer than the test may take: a dead holder must be noticed as dead, not outwaited.
const options = { ttlMs: 600_000, pollMs: 5, clock: systemClock }

for (let round = 0; round < plan.rounds; round++) {
  await withLease(store, 'counter', options, async (lease) => {
    if (existsSync(inside)) appendFileSync(log, 'two holders\n')
    writeFileSync(inside, String(process.pid))
    const before = existsSync(counter) ? Number(readFileSync(counter, 'utf8')) : 0
    await new Promise((resolve) => setTimeout(resolve, 1))
    if (plan.dieAt?.round === round && plan.dieAt.point === 'before') die()
    writeFileSync(counter, String(before + 1))
    appendFileSync(log, `${lease?.fencingToken}\n`)
    if (plan.dieAt?.round === round && plan.dieAt.point === 'after') die()
    rmSync(inside)
  })
}

function die(): void {
  rmSync(inside)
  process.kill(process.pid, 'SIGKILL')
}
