import { type Cancel, type Clock, hashText, systemClock } from '@kis/core'
import type { Redis as IoRedis } from 'ioredis'
import type { RedisClient } from '../redis-client.js'

interface Task {
  readonly dueAt: number
  readonly run: () => void
  cancel: Cancel
}

/** Real time that can be moved ahead. */
export class ShiftedClock implements Clock {
  #shift = 0
  readonly #tasks = new Set<Task>()

  now(): number {
    return systemClock.now() + this.#shift
  }

  monotonic(): number {
    return systemClock.monotonic() + this.#shift
  }

  schedule(delayMs: number, run: () => void): Cancel {
    const task: Task = { dueAt: this.monotonic() + delayMs, run, cancel: () => undefined }
    this.#tasks.add(task)
    this.#arm(task)
    return () => this.#drop(task)
  }

  /** When the next task falls due. */
  nextDueAt(): number {
    return Math.min(Number.POSITIVE_INFINITY, ...[...this.#tasks].map(({ dueAt }) => dueAt))
  }

  /** No task runs until time is moved. */
  freeze(): void {
    for (const task of this.#tasks) task.cancel()
  }

  shift(ms: number): void {
    this.freeze()
    this.#shift += ms
    for (const task of this.#tasks) this.#arm(task)
  }

  #arm(task: Task): void {
    task.cancel = systemClock.schedule(task.dueAt - this.monotonic(), () => {
      this.#drop(task)
      task.run()
    })
  }

  #drop(task: Task): void {
    task.cancel()
    this.#tasks.delete(task)
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => void systemClock.schedule(ms, resolve))

/** Moves the time of a limiter's state in Redis, whose own clock cannot be moved, together with that of the processes. */
export class LimiterTime {
  readonly clock = new ShiftedClock()
  #target: number | undefined
  #inFlight = 0
  #isFirst = true

  constructor(
    private readonly admin: IoRedis,
    private readonly appKey: string,
  ) {}

  /** The same client; what it has under way is waited for. */
  watch(client: RedisClient): RedisClient {
    const counted = async (work: Promise<unknown>): Promise<unknown> => {
      this.#inFlight++
      try {
        return await work
      } finally {
        this.#inFlight--
      }
    }
    return new Proxy(client, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        return name === 'callBuffer' || name === 'sendCommand'
          ? (...args: unknown[]) => counted(Reflect.apply(value, target, args))
          : value.bind(target)
      },
    })
  }

  async key(name = ''): Promise<string> {
    return `{kis:v1:real:${await hashText(`limits\n${this.appKey}`)}}:limiter${name}`
  }

  /** Makes only the server's clock jump. */
  async jump(ms: number): Promise<void> {
    await this.admin.hincrby(await this.key(), 'offset', Math.round(ms * 1000))
  }

  async shift(ms: number): Promise<void> {
    if (ms <= 0) return
    this.clock.freeze()
    await this.jump(ms)
    this.clock.shift(ms)
  }

  /** What took real time in between counts. */
  async advance(ms: number): Promise<void> {
    this.#target = (this.#target ?? this.clock.monotonic()) + ms
    // What was asked before must not seem to have been on its way for as long.
    await this.settle()
    do {
      await this.shift(Math.min(this.#target, this.clock.nextDueAt()) - this.clock.monotonic())
      await this.settle()
    } while (this.clock.monotonic() < this.#target)
  }

  async until<T>(promise: Promise<T>): Promise<T> {
    let isSettled = false
    const settled = promise.finally(() => {
      isSettled = true
    })
    settled.catch(() => undefined)
    await this.settle()
    while (!isSettled) {
      const dueAt = this.clock.nextDueAt()
      if (dueAt !== Number.POSITIVE_INFINITY) await this.shift(dueAt - this.clock.monotonic())
      await this.settle()
    }
    this.#target = this.clock.monotonic()
    return settled
  }

  /** Lets everything happen that falls due. */
  async settle(): Promise<void> {
    // The digest of the app key is made once, out of sight.
    if (this.#isFirst) await pause(20)
    this.#isFirst = false
    for (let quiet = 0; quiet < 3; quiet++) {
      await pause(1)
      if (this.#inFlight > 0 || this.clock.nextDueAt() <= this.clock.monotonic()) quiet = -1
    }
  }
}
