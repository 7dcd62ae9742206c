import { type ChildProcess, fork } from 'node:child_process'
import type { FaultCall, Question, ServerAnswers, ServerMessage } from './messages.js'

type Ready = Extract<ServerMessage, { ready: unknown }>['ready']

export interface SoakServerOptions {
  /** File of the program. */
  readonly file: string
  /** When its clock begins, in epoch milliseconds, and how fast that runs. */
  readonly start: number
  readonly speed: number
  readonly seed: number
  /** Told what goes wrong in there. */
  readonly onProblem: (problem: string) => void
}

/** The simulator's process, as its parent sees it. */
export class SoakServer {
  readonly #child: ChildProcess
  readonly #waiting = new Map<number, (answer: never) => void>()
  readonly #options: SoakServerOptions
  #ready: (ready: Ready) => void = () => undefined
  #asked = 0
  #isClosing = false

  constructor(options: SoakServerOptions) {
    this.#options = options
    const { file, start, speed, seed } = options
    const env = { ...process.env, SOAK_START: String(start), SOAK_SPEED: String(speed), SOAK_SEED: String(seed) }
    this.#child = fork(file, [], { execArgv: ['--expose-gc'], env })
    this.#child.on('message', (message) => this.#hear(message as ServerMessage))
    this.#child.on('exit', (code, signal) => {
      if (!this.#isClosing) options.onProblem(`The simulator's process ended with ${signal ?? code}.`)
    })
  }

  /** Resolves when it listens. */
  get ready(): Promise<Ready> {
    return new Promise((resolve) => {
      this.#ready = resolve
    })
  }

  ask<K extends keyof ServerAnswers>(
    question: Extract<Question, { ask: K }> | (Question & { ask: K }),
  ): Promise<ServerAnswers[K]> {
    this.#asked += 1
    const id = this.#asked
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve as (answer: never) => void)
      this.#child.send({ id, question })
    })
  }

  async faults(...calls: readonly FaultCall[]): Promise<void> {
    await this.ask({ ask: 'faults', calls })
  }

  /** Ends the process. */
  async close(): Promise<void> {
    this.#isClosing = true
    const gone = new Promise((resolve) => this.#child.once('exit', resolve))
    await this.ask({ ask: 'close' })
    await gone
  }

  kill(): void {
    this.#isClosing = true
    this.#child.kill('SIGKILL')
  }

  #hear(message: ServerMessage): void {
    if ('ready' in message) this.#ready(message.ready)
    else if ('problem' in message) this.#options.onProblem(message.problem)
    else {
      this.#waiting.get(message.id)?.(message.answer as never)
      this.#waiting.delete(message.id)
    }
  }
}
