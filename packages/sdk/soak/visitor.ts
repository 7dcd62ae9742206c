import { Routine } from './routine.js'
import { attempt, openKis, pause, type SoakWorld, SYMBOLS, told } from './soak-world.js'

/** Customers that come and go: each number has an app key of its own, and its token stays in the store between its visits. */
const FIRST = 10
const MOST = 4

/** Programs that open everything, do a little, and close it: after their work or in the middle of it. */
export class Visitor {
  readonly #routine: Routine
  readonly #kept: object[] = []
  #visits = 0

  constructor(private readonly world: SoakWorld) {
    const { dice, problem, count } = world
    this.#routine = new Routine({
      name: 'visitor',
      task: () => this.#visit(),
      pauseMs: () => dice.int(50, 300),
      onProblem: problem,
      onError: (error) => count(`visits broken off: ${told(error)}`),
    })
  }

  start(): void {
    this.#routine.start()
  }

  rest(): Promise<void> {
    return this.#routine.rest()
  }

  async #visit(): Promise<void> {
    const { world } = this
    const { dice, givenUp, damages } = world
    this.#visits += 1
    const kis = openKis(world, FIRST + (this.#visits % MOST))
    const stock = kis.stock(dice.pick(SYMBOLS))
    const errands: readonly (() => Promise<unknown>)[] = [
      () => stock.quote(),
      () => kis.market.search('삼성'),
      () => stock.resolve(),
      () => kis.account().balance(),
      () => kis.account().orders.find('never-used'),
      () => stock.watchTrades(),
      () => kis.account().watchFills(),
      () => kis.doctor(),
    ]
    const begun = Array.from({ length: dice.int(1, 4) }, () => attempt(world, dice.pick(errands)))
    if (dice.chance(0.4)) await pause(dice.int(0, 300))
    else await Promise.all(begun)
    await kis.close()
    // Everything that was under way ends with it.
    await Promise.all(begun)
    givenUp.add('facades', kis)
    if (damages.has('leak')) this.#kept.push(kis, new Array(50_000).fill(this.#visits))
    if (damages.has('handle') && this.#visits === 1) setTimeout(() => undefined, 3_600_000)
  }
}
