import type { Cancel, Clock } from '@kis/core'

/** What a session sends: a text, or the bytes of a text frame. */
export type Frame = string | Uint8Array

interface Waiting {
  readonly frame: Frame
  readonly dueAt: number
}

/** Frames on their way out: at once, or late, but always in order. */
export class Outbox {
  readonly #clock: Clock
  readonly #deliver: (frame: Frame) => void
  readonly #queue: Waiting[] = []
  #size = 0
  #cancel: Cancel | undefined
  #whenEmpty: (() => void) | undefined

  constructor(clock: Clock, deliver: (frame: Frame) => void) {
    this.#clock = clock
    this.#deliver = deliver
  }

  /** How much waits: bytes, or letters of texts. */
  get size(): number {
    return this.#size
  }

  send(frame: Frame, delayMs: number): void {
    if (delayMs <= 0 && this.#queue.length === 0) {
      this.#deliver(frame)
      return
    }
    const last = this.#queue.at(-1)?.dueAt ?? Number.NEGATIVE_INFINITY
    this.#size += frame.length
    this.#queue.push({ frame, dueAt: Math.max(this.#clock.monotonic() + delayMs, last) })
    this.#cancel ??= this.#wait()
  }

  /** Runs a task once everything has left. */
  whenEmpty(task: () => void): void {
    if (this.#queue.length === 0) task()
    else this.#whenEmpty = task
  }

  /** What has not left yet never will. */
  discard(): void {
    this.#cancel?.()
    this.#cancel = undefined
    this.#whenEmpty = undefined
    this.#queue.length = 0
    this.#size = 0
  }

  #wait(): Cancel | undefined {
    const [next] = this.#queue
    return next && this.#clock.schedule(next.dueAt - this.#clock.monotonic(), () => this.#leave(), { background: true })
  }

  #leave(): void {
    const now = this.#clock.monotonic()
    for (let [next] = this.#queue; next && next.dueAt <= now; [next] = this.#queue) {
      this.#queue.shift()
      this.#size -= next.frame.length
      this.#deliver(next.frame)
    }
    this.#cancel = this.#wait()
    if (this.#queue.length > 0) return
    const task = this.#whenEmpty
    this.#whenEmpty = undefined
    task?.()
  }
}
