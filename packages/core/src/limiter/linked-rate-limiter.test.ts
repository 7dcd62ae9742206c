import { sleep } from '@kis/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerOf, linkedLimiter, NONE } from './__fixtures__/linked-limiter.js'

const LANES = ['cancel', 'order', 'account', 'quote'] as const

describe('a limiter that shares a quota', () => {
  it('refuses a lane that does not exist, and a call that is given up already, without asking', async () => {
    const { limiter, asked } = linkedLimiter('fail')
    await expect(limiter.acquire('slow' as never)).rejects.toMatchObject({ code: 'KIS_VALIDATION', field: 'lane' })
    const reason = new Error('too late')
    await expect(limiter.acquire('quote', { signal: AbortSignal.abort(reason) })).rejects.toMatchObject({
      code: 'KIS_ABORT',
      cause: reason,
    })
    expect(asked).toEqual([])
  })

  it('asks once for what is wanted in one go, and again when it was told to', async () => {
    const { clock, state, asked, ends, ask, limiter } = linkedLimiter('fail')
    state.answer = ({ waiting }) =>
      asked.length === 1
        ? answerOf({ granted: { ...NONE, order: 1 }, waitMs: 99.5, callsInWindow: 1 })
        : answerOf({ granted: waiting, callsInWindow: 3 })
    const calls = [ask('quote'), ask('order'), ask('quote')]
    await clock.advance(0)
    expect(asked.map(({ waiting }) => waiting)).toEqual([{ ...NONE, order: 1, quote: 2 }])
    expect(ends).toEqual(['order at 0'])
    expect(limiter.stats()).toEqual({ waiting: { ...NONE, quote: 2 }, callsInWindow: 1, limit: 6 })
    await clock.advance(99)
    expect(asked).toHaveLength(1)
    await clock.advance(1)
    await Promise.all(calls)
    expect(ends.slice(1)).toEqual(['quote at 100', 'quote at 100'])
    expect(asked).toHaveLength(2)
    expect(limiter.stats().callsInWindow).toBe(3)
    await clock.advance(999)
    expect(limiter.stats().callsInWindow).toBe(3)
    await clock.advance(1)
    expect(limiter.stats().callsInWindow).toBe(0)
    expect(clock.pendingTasks).toBe(0)
  })

  it('tells of more orders at once, of more quotes only with the next question', async () => {
    const { clock, state, asked, ask, ends } = linkedLimiter('fail')
    state.answer = () => answerOf({ waitMs: 500 })
    void ask('quote')
    await clock.advance(0)
    void ask('quote')
    await clock.advance(0)
    expect(asked).toHaveLength(1)
    void ask('order')
    await clock.advance(0)
    void ask('order')
    await clock.advance(0)
    expect(asked.map(({ waiting }) => [waiting.order, waiting.quote])).toEqual([
      [0, 1],
      [1, 2],
      [2, 2],
    ])
    // Each answer replaces the time of the one before.
    await clock.advance(499)
    expect(asked).toHaveLength(3)
    delete state.answer
    await clock.advance(1)
    expect(ends).toHaveLength(4)
  })

  it('asks again for a quote that came while the answer for others was on its way', async () => {
    const { clock, state, asked, ask, ends } = linkedLimiter('fail')
    state.answer = () => answerOf({ waitMs: 100 })
    void ask('quote')
    await clock.advance(0)
    let tell: () => void = () => undefined
    state.answer = ({ waiting }) => new Promise((resolve) => (tell = () => resolve(answerOf({ granted: waiting }))))
    await clock.advance(100)
    void ask('quote')
    await clock.advance(0)
    delete state.answer
    tell()
    await clock.advance(0)
    expect(ends).toEqual(['quote at 100', 'quote at 100'])
    expect(asked.map(({ waiting }) => waiting.quote)).toEqual([1, 1, 1])
    expect(clock.pendingTasks).toBe(0)
  })

  it('takes its word back when nobody in a lane waits any more', async () => {
    const { clock, state, asked, ask, ends } = linkedLimiter('fail')
    state.answer = () => answerOf({ waitMs: 500 })
    const [one, other] = [new AbortController(), new AbortController()]
    void ask('account', one.signal)
    void ask('account', other.signal)
    await clock.advance(0)
    one.abort()
    await clock.advance(0)
    expect(asked).toHaveLength(1)
    other.abort()
    await clock.advance(0)
    expect(asked.map(({ waiting }) => waiting.account)).toEqual([2, 0])
    expect(ends).toEqual(['account KIS_ABORT', 'account KIS_ABORT'])
  })

  it('hands back calls that were given up while the answer was on its way', async () => {
    const { clock, state, asked, ask, ends } = linkedLimiter('fail')
    const giveUp = new AbortController()
    state.answer = ({ waiting }) => {
      giveUp.abort()
      return answerOf({ granted: waiting, grantedAt: `answer ${asked.length}` })
    }
    void ask('order', giveUp.signal)
    void ask('quote', giveUp.signal)
    void ask('quote')
    await clock.advance(0)
    expect(ends).toEqual(['order KIS_ABORT', 'quote KIS_ABORT', 'quote at 0'])
    expect(asked.map(({ unused }) => unused)).toEqual([undefined, { grantedAt: 'answer 1', calls: 2, ledger: 1 }])
    void ask('quote')
    await clock.advance(0)
    expect(asked[2]?.unused).toBeUndefined()
  })

  it('slows down by itself at a refusal, and tells the others of each', async () => {
    const { clock, limiter, asked, log, ask } = linkedLimiter('fail')
    limiter.penalize('calls')
    limiter.penalize('calls')
    expect(limiter.stats().limit).toBe(3)
    limiter.penalize('ledger')
    expect(log.map(([level, text]) => `${level} ${/EGW\d+/.exec(text)}`)).toEqual(['warn EGW00201', 'warn EGW00215'])
    await clock.advance(0)
    expect(asked.map(({ refusals }) => [...refusals])).toEqual([['calls', 'ledger']])
    void ask('quote')
    await clock.advance(0)
    expect(asked[1]?.refusals.size).toBe(0)
  })
})

describe('without its link, a limiter that fails', () => {
  it('rejects every waiting call with what the link threw, and asks anew for the next', async () => {
    const { clock, state, ask, ends, limiter, asked, log } = linkedLimiter('fail')
    state.isDown = true
    const calls = [ask('quote'), ask('cancel'), ask('quote')]
    await clock.until(Promise.all(calls))
    expect(ends).toEqual(['cancel The link is down.', 'quote The link is down.', 'quote The link is down.'])
    expect(limiter.stats().waiting).toEqual(NONE)
    expect(log).toEqual([])
    state.isDown = false
    await clock.until(ask('quote'))
    expect(ends.at(-1)).toBe('quote at 0')
    expect(asked).toHaveLength(2)
  })

  it('keeps a refusal that it could not tell for the next question', async () => {
    const { clock, state, ask, limiter, asked, log } = linkedLimiter('fail')
    state.isDown = true
    limiter.penalize('calls')
    await clock.advance(0)
    expect(log.map(([level]) => level)).toEqual(['warn', 'warn'])
    expect(log[1]?.[1]).toContain('with the next one')
    state.isDown = false
    await clock.until(ask('quote'))
    expect([...(asked.at(-1)?.refusals ?? [])]).toEqual(['calls'])
  })
})

describe('without its link, a limiter that goes on', () => {
  it('has a third of the quota, gives up who is given up, and goes back into the shared line', async () => {
    const { clock, state, ask, ends, limiter, asked, log } = linkedLimiter('local')
    state.isDown = true
    const giveUp = new AbortController()
    for (let index = 0; index < 5; index++) void ask('quote')
    void ask('quote', giveUp.signal)
    void ask('order')
    await clock.advance(0)
    expect(ends).toEqual(['order at 0', 'quote at 0'])
    expect(limiter.stats()).toEqual({ waiting: { ...NONE, quote: 5 }, callsInWindow: 2, limit: 2 })
    expect(log.map(([level]) => level)).toEqual(['warn'])
    giveUp.abort()
    await clock.advance(0)
    expect(ends.at(-1)).toBe('quote KIS_ABORT')
    expect(limiter.stats().waiting.quote).toBe(4)
    // It asks whether the link is back, every second, and nobody hears of it but in the debug log.
    await clock.advance(1_000)
    expect(ends).toHaveLength(5)
    expect(log.map(([level]) => level)).toEqual(['warn', 'debug'])
    limiter.penalize('calls')
    expect(limiter.stats().limit).toBe(1)
    state.isDown = false
    await clock.advance(1_000)
    expect(log.at(-1)?.[0]).toBe('info')
    const probes = asked.slice(1)
    expect(probes[0]).toMatchObject({ hasMadeOthers: true, waiting: NONE })
    expect([...(probes[1]?.refusals ?? [])]).toEqual(['calls'])
    expect(probes[2]).toMatchObject({ hasMadeOthers: false, waiting: { ...NONE, quote: 1 } })
    expect(probes[2]?.refusals.size).toBe(0)
    expect(ends).toHaveLength(7)
    await clock.until(ask('quote'))
    expect(limiter.stats().limit).toBe(6)
    expect(clock.pendingTasks).toBe(0)
  })

  it('goes back into the shared line also after a call that came while the link went down', async () => {
    const { clock, state, asked, ask, ends } = linkedLimiter('local')
    let fail: () => void = () => undefined
    state.answer = () => new Promise((_, reject) => (fail = () => reject(new Error('The link is down.'))))
    void ask('order')
    await clock.advance(0)
    void ask('order')
    state.isDown = true
    fail()
    await clock.advance(0)
    expect(asked).toHaveLength(1)
    state.isDown = false
    delete state.answer
    await clock.advance(2_000)
    expect(ends).toHaveLength(2)
    void ask('order')
    await clock.advance(0)
    expect(ends).toHaveLength(3)
  })

  it('takes calls that come meanwhile, and leaves the shared line alone', async () => {
    const { clock, state, ask, ends, asked } = linkedLimiter('local')
    state.isDown = true
    await clock.until(ask('quote'))
    await clock.until(ask('order'))
    expect(ends).toEqual(['quote at 0', 'order at 0'])
    expect(asked).toHaveLength(1)
  })
})

it('lets no call wait for ever, whoever comes, leaves or fails when', async () => {
  const ask = fc.record({
    lane: fc.constantFrom(...LANES, 'quote', 'quote', 'quote'),
    leavesAfter: fc.constantFrom(null, null, 4, 30),
  })
  const event = fc.constantFrom('down' as const, 'up' as const, 'refusal' as const)
  const step = fc.record({
    what: fc.oneof({ weight: 4, arbitrary: ask }, { weight: 1, arbitrary: event }),
    afterMs: fc.constantFrom(0, 0, 3, 7, 12, 25),
  })
  const life = fc.array(step, { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(
      life,
      fc.constantFrom('fail' as const, 'local' as const),
      fc.constantFrom(0, 5, 15),
      async (steps, whenDown, ms) => {
        const { clock, limiter, state, ask } = linkedLimiter(whenDown)
        let isBroken = false
        let left = 0
        state.answer = async ({ waiting }) => {
          const fails = isBroken
          await sleep(clock, ms)
          if (fails) throw new Error('The link is down.')
          // One at a time, the most urgent first.
          const first = LANES.find((name) => waiting[name] > 0)
          const isLast = LANES.reduce((sum, name) => sum + waiting[name], 0) <= 1
          return answerOf({ granted: first ? { ...NONE, [first]: 1 } : NONE, waitMs: isLast ? undefined : 10 })
        }
        for (const { what, afterMs } of steps) {
          if (what === 'refusal') limiter.penalize('calls')
          else if (typeof what === 'string') isBroken = what === 'down'
          else {
            const leaving = new AbortController()
            if (what.leavesAfter !== null) clock.schedule(what.leavesAfter, () => leaving.abort())
            left += 1
            void ask(what.lane, leaving.signal).finally(() => {
              left -= 1
            })
          }
          await clock.advance(afterMs)
        }
        isBroken = false
        await clock.advance(60_000)
        expect(left).toBe(0)
        // And the next one finds it as it was.
        await clock.until(ask('quote'), { maxMs: 60_000 })
      },
    ),
    { numRuns: 400 },
  )
})
