import type { LiveView } from '@kis/trading'
import type { Kis } from '../src/index.js'
import { Routine } from './routine.js'
import { pause, type SoakWorld, SYMBOLS, told } from './soak-world.js'

/** Somebody who opens live views in plain names, reads a little, and leaves: in time, in a hurry, or while they are being opened. */
export class Viewer {
  readonly #routines: readonly Routine[]

  constructor(
    private readonly world: SoakWorld,
    private readonly kis: Kis<'real'>,
  ) {
    const { dice, problem, count } = world
    this.#routines = [1, 2, 3].map(
      (number) =>
        new Routine({
          name: `viewer ${number}`,
          task: () => this.#look(),
          pauseMs: () => dice.int(10, 200),
          onProblem: problem,
          onError: (error) => count(`views refused or lost: ${told(error)}`),
        }),
    )
  }

  start(): void {
    for (const routine of this.#routines) routine.start()
  }

  async rest(): Promise<void> {
    await Promise.all(this.#routines.map((routine) => routine.rest()))
  }

  async #look(): Promise<void> {
    const { dice, count, givenUp } = this.world
    const stock = this.kis.stock(dice.pick(SYMBOLS))
    const hurry = new AbortController()
    const { signal } = hurry
    const timer = dice.chance(0.15) ? setTimeout(() => hurry.abort(), dice.int(0, 60)) : undefined
    const kind = dice.int(0, 2)
    try {
      const view: LiveView<unknown> =
        kind === 0
          ? await stock.watchTrades({ signal })
          : kind === 1
            ? await stock.watchOrderBook({ signal })
            : await stock.watchQuote({ signal })
      count('views')
      await this.#read(view)
      await view.stop()
      givenUp.add('views', view)
    } finally {
      clearTimeout(timer)
    }
  }

  async #read(view: LiveView<unknown>): Promise<void> {
    const { dice, count } = this.world
    const wanted = dice.int(1, 8)
    const isOver = pause(dice.int(100, 2_000))
    if (dice.chance(0.5)) {
      view.on('data', () => count('items viewed'))
      await isOver
      return
    }
    let read = 0
    // A quiet market must not hold the reader: the view is stopped, and the loop ends.
    void isOver.then(() => view.stop())
    for await (const _ of view) {
      count('items viewed')
      read += 1
      if (read === wanted) break
    }
  }
}
