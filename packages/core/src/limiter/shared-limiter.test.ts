import { describe, expect, it } from 'vitest'
import { answerOf, FREE, linkedLimiter, NONE } from './__fixtures__/linked-limiter.js'

describe('what a limiter asks those that it shares a quota with', () => {
  it('goes by the time that it was told last', async () => {
    const { clock, state, asked, ask } = linkedLimiter('fail')
    state.answer = () => answerOf({ waitMs: asked.length === 1 ? 500 : 800 })
    void ask('order')
    await clock.advance(100)
    void ask('order')
    await clock.advance(799)
    expect(asked).toHaveLength(2)
    await clock.advance(1)
    expect(asked).toHaveLength(3)
  })

  it('asks one question at a time', async () => {
    const { clock, state, asked, ask, ends } = linkedLimiter('fail')
    const tell: (() => void)[] = []
    state.answer = ({ waiting }) =>
      new Promise((resolve) => void tell.push(() => resolve(answerOf({ granted: waiting }))))
    for (let index = 0; index < 3; index += 1) {
      void ask('order')
      await clock.advance(0)
    }
    expect(asked).toHaveLength(1)
    tell[0]?.()
    await clock.advance(0)
    tell[1]?.()
    await clock.advance(0)
    expect(asked.map(({ waiting }) => waiting.order)).toEqual([1, 2])
    expect(ends).toHaveLength(3)
  })

  it('asks nothing for a call that is given up at once, and has none to give up once it may go', async () => {
    const { clock, asked, ask, ends } = linkedLimiter('fail')
    const giveUp = new AbortController()
    void ask('quote', giveUp.signal)
    giveUp.abort()
    await clock.advance(0)
    expect([ends, asked]).toEqual([['quote KIS_ABORT'], []])
    const later = new AbortController()
    void ask('quote', later.signal)
    await clock.advance(0)
    let reads = 0
    Object.defineProperty(later.signal, 'reason', { get: () => (reads += 1) })
    later.abort()
    expect([ends.at(-1), reads]).toEqual(['quote at 0', 0])
  })

  it.each(['cancel', 'order', 'account', 'quote'] as const)('takes its word back for one %s', async (lane) => {
    const { clock, state, asked, ask } = linkedLimiter('fail')
    state.answer = () => answerOf({ waitMs: 500 })
    const giveUp = new AbortController()
    void ask(lane, giveUp.signal)
    await clock.advance(0)
    giveUp.abort()
    await clock.advance(0)
    expect(asked.map(({ waiting }) => waiting[lane])).toEqual([1, 0])
  })

  it('says with each refusal that counts which limit holds from now on', async () => {
    const { clock, limiter, state, told } = linkedLimiter('fail')
    // As the link keeps them: what it says is what holds.
    const slow = { limit: 1, stretch: 1, pausedUntil: 1_000, recoversAt: 10_000 }
    state.answer = () => answerOf({ narrowings: { calls: FREE, ledger: slow } })
    limiter.penalize('ledger')
    await clock.advance(999)
    limiter.penalize('ledger')
    expect(told).toEqual([{ limit: 1, windowMs: 1_000 }])
    await clock.advance(1)
    limiter.penalize('ledger')
    expect(told.at(-1)).toEqual({ limit: 1, windowMs: 1_000 })
    expect(told).toHaveLength(2)
    await clock.advance(39_000)
    // The ledger has recovered to its own three, not to the six of all calls.
    limiter.penalize('ledger')
    expect(told.at(-1)).toEqual({ limit: 1, windowMs: 1_000 })
    expect(told).toHaveLength(3)
  })

  it('hands back a single call that was given up', async () => {
    const { clock, state, asked, ask } = linkedLimiter('fail')
    const giveUp = new AbortController()
    state.answer = ({ waiting }) => {
      giveUp.abort()
      return answerOf({ granted: waiting })
    }
    void ask('account', giveUp.signal)
    await clock.advance(0)
    expect(asked.map(({ unused }) => unused)).toEqual([undefined, { grantedAt: 'now', calls: 1, ledger: 1 }])
  })
})

describe('calls that are granted to one that gave up meanwhile', () => {
  it('are handed back at once, though others of that line go', async () => {
    const { clock, state, asked, ask, ends } = linkedLimiter('fail')
    const giveUp = new AbortController()
    void ask('order', giveUp.signal)
    void ask('order')
    state.answer = ({ waiting }) => {
      giveUp.abort()
      delete state.answer
      return answerOf({ granted: waiting })
    }
    await clock.advance(0)
    expect(ends).toEqual(['order KIS_ABORT', 'order at 0'])
    expect(asked.map(({ unused }) => unused)).toEqual([undefined, { grantedAt: 'now', calls: 1, ledger: 1 }])
  })
})

describe('a limiter whose link is away', () => {
  const error = new Error('The link is down.')

  it('says what was thrown when nobody waits for an answer', async () => {
    const { clock, limiter, state, told } = linkedLimiter('fail')
    state.isDown = true
    limiter.penalize('calls')
    await clock.advance(0)
    expect(told).toEqual([{ limit: 3, windowMs: 1_000 }, { error }])
  })

  it('says what it allows itself, and with one warning each that KIS refused', async () => {
    const { clock, limiter, state, told, log, ask } = linkedLimiter('local')
    state.isDown = true
    void ask('quote')
    await clock.advance(1_000)
    expect(told).toEqual([{ error, callsPerWindow: 2, windowMs: 1_000 }, { error }])
    limiter.penalize('calls')
    expect(log.map(([level]) => level)).toEqual(['warn', 'debug', 'warn'])
  })

  it.each(['fail', 'local'] as const)('tells of what KIS refused while it was telling (%s)', async (whenDown) => {
    const { clock, limiter, state, asked, ask } = linkedLimiter(whenDown)
    state.isDown = whenDown === 'local'
    void ask('quote')
    await clock.advance(999)
    state.isDown = false
    const tell: (() => void)[] = []
    state.answer = () => new Promise((resolve) => void tell.push(() => resolve(answerOf())))
    limiter.penalize('calls')
    await clock.advance(1)
    const { length } = asked
    limiter.penalize('calls')
    limiter.penalize('ledger')
    delete state.answer
    tell[0]?.()
    await clock.advance(0)
    expect(asked.slice(length - 1).map(({ refusals }) => [...refusals])).toEqual([['calls'], ['calls', 'ledger']])
  })

  it('looks for it without keeping the process alive', async () => {
    const { clock, state, ask, ends } = linkedLimiter('local')
    state.isDown = true
    void ask('quote')
    await clock.runUntilIdle()
    expect(ends).toEqual(['quote at 0'])
    expect(clock.pendingTasks).toBe(1)
  })

  it('goes by what it is told when it is back, and hands back nothing from before', async () => {
    const { clock, limiter, state, asked, ask } = linkedLimiter('local')
    const giveUp = new AbortController()
    state.answer = ({ waiting }) => {
      giveUp.abort()
      state.isDown = true
      return answerOf({ granted: waiting })
    }
    void ask('order', giveUp.signal)
    await clock.advance(0)
    expect(asked.map(({ unused }) => unused?.calls)).toEqual([undefined, 1])
    state.isDown = false
    state.answer = () => answerOf({ callsInWindow: 4, narrowings: { calls: { ...FREE, limit: 3 }, ledger: FREE } })
    await clock.advance(1_000)
    expect(limiter.stats()).toEqual({ waiting: NONE, callsInWindow: 4, limit: 3 })
    delete state.answer
    await clock.until(ask('quote'))
    expect(asked.slice(2).map(({ unused }) => unused)).toEqual([undefined, undefined])
  })

  it('tells of what KIS refused once it is back, however often it looked', async () => {
    const { clock, limiter, state, asked, ask } = linkedLimiter('local')
    state.isDown = true
    void ask('quote')
    await clock.advance(0)
    limiter.penalize('ledger')
    await clock.advance(2_000)
    state.isDown = false
    await clock.advance(1_000)
    expect(asked.slice(1).map(({ refusals }) => [...refusals])).toEqual([['ledger'], ['ledger'], ['ledger']])
  })

  it.each(['fail', 'local'] as const)('does as well where nobody listens (%s)', async (whenDown) => {
    const { clock, limiter, state, ask, ends } = linkedLimiter(whenDown, 'nobody')
    state.isDown = true
    limiter.penalize('ledger')
    await clock.advance(2_500)
    state.isDown = false
    await clock.advance(1_000)
    await clock.until(ask('quote'))
    expect(ends).toEqual(['quote at 3500'])
  })
})
