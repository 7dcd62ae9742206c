import { KisError } from '@kis/core'

export interface RoutineOptions {
  readonly name: string
  /** Done again and again. What KIS refuses or what gets lost on the way is part of its life; anything else is a fault of the program. */
  readonly task: () => Promise<unknown>
  /** Pause between two rounds, in milliseconds. */
  readonly pauseMs: () => number
  /** What it is at, for whoever finds that it does not end. */
  readonly doing?: (() => string) | undefined
  readonly onProblem: (problem: string) => void
  readonly onError: (error: KisError) => void
}

/** Longest time of one round, in milliseconds of the machine: more than every deadline in it together. */
const LONGEST_MS = 120_000

/** Something that a user does over and over, and that can be brought to rest. */
export class Routine {
  readonly #options: RoutineOptions
  #isRunning = false
  #round: Promise<void> | undefined

  constructor(options: RoutineOptions) {
    this.#options = options
  }

  start(): void {
    this.#isRunning = true
    this.#round ??= this.#run().finally(() => {
      this.#round = undefined
    })
  }

  /** Resolves when nothing is under way any more. */
  async rest(): Promise<void> {
    this.#isRunning = false
    if (!this.#round) return
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), LONGEST_MS)
    })
    const { name, doing, onProblem } = this.#options
    if ((await Promise.race([this.#round, late])) === 'late')
      onProblem(`"${name}" has not come to an end within ${LONGEST_MS / 1_000} s${doing ? `: ${doing()}` : ''}.`)
    clearTimeout(timer)
  }

  async #run(): Promise<void> {
    const { name, task, pauseMs, onProblem, onError } = this.#options
    while (this.#isRunning) {
      try {
        await task()
      } catch (error) {
        if (KisError.isInstance(error)) onError(error)
        else
          onProblem(
            `"${name}" failed with what is no KisError: ${error instanceof Error ? error.stack : String(error)}`,
          )
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMs()))
    }
  }
}
