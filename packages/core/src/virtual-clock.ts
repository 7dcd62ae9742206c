import type { Clock } from './clock.js'
import { createEventLoop } from './event-loop.js'
import { TaskQueue } from './task-queue.js'

/** What `createVirtualClock` takes. Everything has a default. */
export interface VirtualClockOptions {
  /** Where wall-clock time starts, in epoch milliseconds. Default 2026-01-02 09:00:00 in Korea, the first trading morning of that year. */
  readonly now?: number | undefined
  /**
   * What is waited for after each task: `everything`, that is promises and also file access, WebCrypto and loopback sockets, or `promises`
   * alone, some fifty times faster, for long simulations in memory. Default `everything`.
   */
  readonly settle?: 'everything' | 'promises' | undefined
}

/** How far and how fast time may be moved while something is awaited. */
export interface UntilOptions {
  /** How far time may be moved, in milliseconds. Default ten minutes. */
  readonly maxMs?: number | undefined
  /**
   * The longest single jump, in milliseconds. By default time jumps from task to task, or by 50 ms where sockets are open, so that
   * answers from a loopback server arrive before the time-outs that wait for them.
   */
  readonly stepMs?: number | undefined
}

/** A clock that stands still until a test moves it. */
export interface VirtualClock extends Clock {
  /** Scheduled tasks that have neither run nor been cancelled, background ones included. */
  readonly pendingTasks: number
  /**
   * Moves time by `ms` and runs what falls due on the way: in order of time, equal times in the order of scheduling, each with its
   * promises settled before the next one runs. A task's exception rejects this call.
   */
  advance(ms: number): Promise<void>
  /** Moves time to `now() === epochMs`. A moment in the past only settles promises. */
  advanceTo(epochMs: number): Promise<void>
  /**
   * Moves time until nothing but background tasks is scheduled.
   *
   * @throws Error when tasks are still scheduled after `maxMs` (default one hour).
   */
  runUntilIdle(options?: { readonly maxMs?: number | undefined }): Promise<void>
  /**
   * Moves time until a promise settles, and hands on its value or its rejection.
   *
   * @throws Error when it is still pending after `maxMs`.
   */
  until<T>(promise: PromiseLike<T>, options?: UntilOptions): Promise<T>
  /** Moves time until a condition holds; it is asked after every task. */
  until(isTrue: () => boolean, options?: UntilOptions): Promise<void>
  /** The wall clock jumps, as after a correction by NTP: `now()` changes, `monotonic()` and the scheduled tasks do not. */
  shiftWallClock(ms: number): void
}

const DEFAULT_NOW = Date.UTC(2026, 0, 2)
const DEFAULT_MAX_MS = 600_000
const DEFAULT_IDLE_MAX_MS = 3_600_000
const SOCKET_STEP_MS = 50
// How long `until` waits in real time for work outside the clock once nothing is scheduled.
const MAX_REAL_PAUSES = 5000

/**
 * Creates a clock for tests and simulations.
 *
 * @example
 * ```ts
 * import { sleep } from '@kis/core'
 * import { createVirtualClock } from '@kis/core/testing'
 *
 * const clock = createVirtualClock()
 * await clock.until(sleep(clock, 60_000)) // returns at once, one virtual minute later
 * ```
 */
export function createVirtualClock(options: VirtualClockOptions = {}): VirtualClock {
  const isSettling = options.settle !== 'promises'
  const loop = createEventLoop({ isSettling })
  const settle = isSettling ? loop.settle : loop.turn
  const tasks = new TaskQueue()
  const wall = { offset: options.now ?? DEFAULT_NOW }
  let elapsed = 0

  async function advanceBy(ms: number, shouldStop: () => boolean = () => false): Promise<void> {
    const target = elapsed + Math.max(ms, 0)
    await settle()
    while (!shouldStop()) {
      const task = tasks.takeDue(target)
      if (!task) {
        elapsed = Math.max(elapsed, target)
        return
      }
      elapsed = Math.max(elapsed, task.dueAt)
      task.run()
      await settle()
    }
  }

  const clock: VirtualClock = {
    now: () => wall.offset + elapsed,
    monotonic: () => elapsed,
    schedule: (delayMs, run, scheduleOptions) => tasks.add(elapsed + Math.max(delayMs || 0, 0), run, scheduleOptions),
    get pendingTasks() {
      return tasks.size
    },
    advance: (ms) => advanceBy(ms),
    advanceTo: (epochMs) => advanceBy(epochMs - clock.now()),
    async runUntilIdle({ maxMs = DEFAULT_IDLE_MAX_MS } = {}) {
      const end = elapsed + maxMs
      await settle()
      while (tasks.foregroundSize > 0) {
        const next = tasks.nextDueAt()
        if (next === undefined || next > end)
          throw new Error(`${tasks.size} tasks are still scheduled after ${maxMs} virtual ms.`)
        await advanceBy(next - elapsed)
      }
    },
    async until<T>(target: PromiseLike<T> | (() => boolean), untilOptions: UntilOptions = {}): Promise<T> {
      const goal = watch(target)
      await advanceUntil(goal.isReached, untilOptions)
      return goal.result()
    },
    shiftWallClock(ms) {
      wall.offset += ms
    },
  }

  async function advanceUntil(
    isReached: () => boolean,
    { maxMs = DEFAULT_MAX_MS, stepMs }: UntilOptions,
  ): Promise<void> {
    const end = elapsed + maxMs
    await settle()
    for (let pauses = 0; !isReached(); ) {
      const next = tasks.nextDueAt()
      const step = stepMs ?? (loop.hasSockets() ? SOCKET_STEP_MS : undefined)
      if (next === undefined && stepMs === undefined) {
        // Nothing to jump to: only the real world can bring the goal about.
        if (pauses++ >= MAX_REAL_PAUSES)
          throw new Error('Still waiting, and nothing is scheduled on the virtual clock.')
        await loop.pause()
        continue
      }
      if (elapsed >= end) throw new Error(`Still waiting after ${maxMs} virtual ms.`)
      const jump = Math.min(next ?? Number.POSITIVE_INFINITY, elapsed + (step ?? Number.POSITIVE_INFINITY), end)
      await advanceBy(jump - elapsed, isReached)
    }
  }

  return clock
}

interface Goal<T> {
  readonly isReached: () => boolean
  readonly result: () => Promise<T>
}

function watch<T>(target: PromiseLike<T> | (() => boolean)): Goal<T> {
  if (typeof target === 'function') return { isReached: target, result: async () => undefined as T }
  let isSettled = false
  const settled = (): void => {
    isSettled = true
  }
  target.then(settled, settled)
  return { isReached: () => isSettled, result: async () => target }
}
