import type { Kis } from '../src/index.js'
import { Routine } from './routine.js'
import { type SoakWorld, SYMBOLS, told } from './soak-world.js'

/** Somebody who asks over REST: quotes, charts, rankings, balances, and gives up some of it half way. */
export class Poller {
  readonly #routines: readonly Routine[]

  constructor(world: SoakWorld, kis: Kis<'real'>) {
    const { dice, problem, count } = world
    const account = kis.account()
    const questions: readonly (readonly [string, (signal: AbortSignal) => Promise<unknown>])[] = [
      ['quote', (signal) => kis.stock(dice.pick(SYMBOLS)).quote({ signal })],
      ['order book', (signal) => kis.stock(dice.pick(SYMBOLS)).orderBook({ signal })],
      ['trades', (signal) => kis.stock(dice.pick(SYMBOLS)).trades({ signal })],
      ['quote abroad', (signal) => kis.stock('AAPL', { venue: 'NASDAQ' }).quote({ signal })],
      ['index', (signal) => kis.index('0001').quote({ signal })],
      ['bars of days', (signal) => kis.stock(dice.pick(SYMBOLS)).bars({ unit: 'day', from: '20260901', signal })],
      ['bars of minutes', (signal) => kis.stock(dice.pick(SYMBOLS)).bars({ unit: 'minute', from: '090000', signal })],
      ['balance', (signal) => account.balance({ signal, currency: dice.pick(['KRW', 'all'] as const) })],
      ['buying power', (signal) => account.buyingPower({ symbol: '005930', price: 259_000, signal })],
      ['ranking by volume', (signal) => kis.rankings.volume({}, { signal })],
      ['ranking by change', (signal) => kis.rankings.fluctuation({}, { signal })],
      ['instrument', (signal) => kis.instrument(dice.pick(SYMBOLS), { signal })],
      ['search', () => kis.market.search(dice.pick(['삼성', 'ㅎㄷㅊ', '카카오', '000660']))],
    ]
    this.#routines = [1, 2].map((number) => {
      let asked = 'nothing'
      return new Routine({
        name: `poller ${number}`,
        doing: () => asked,
        task: async () => {
          const [name, ask] = dice.pick(questions)
          asked = name
          const hurry = new AbortController()
          const timer = dice.chance(0.1) ? setTimeout(() => hurry.abort(), dice.int(0, 100)) : undefined
          try {
            await ask(hurry.signal)
            count(`asked: ${name}`)
          } finally {
            clearTimeout(timer)
          }
        },
        pauseMs: () => dice.int(0, 60),
        onProblem: (text) => problem(text),
        onError: (error) => count(`questions refused or lost: ${told(error)}`),
      })
    })
  }

  start(): void {
    for (const routine of this.#routines) routine.start()
  }

  async rest(): Promise<void> {
    await Promise.all(this.#routines.map((routine) => routine.rest()))
  }
}
