import fc from 'fast-check'
import { expect, it } from 'vitest'
import { frame, tradeFields } from '../__fixtures__/frames.js'
import { trade } from '../groups/domestic-stock/index.js'
import { ask, type Pipe, type Rig, rig } from './__fixtures__/rig.js'

const KEYS = ['000001', '000002', '000003', '000004']

interface Model {
  /** What each reader wants; `undefined` once it is gone. */
  readonly wants: (Set<string> | undefined)[]
}

interface Real extends Rig<'real'> {
  readonly readers: Pipe[]
}

type Step = (model: Model, real: Real) => Promise<void> | void

const reader = fc.nat({ max: 4 })
const key = fc.constantFrom(...KEYS)

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constant<Step>(({ wants }, { readers, connect }) => {
      if (wants.length >= 5) return
      wants.push(new Set())
      const pipe: Pipe = connect({
        onMessage: (text) => {
          if (text.includes('PINGPONG')) pipe.fromReader(text)
        },
      })
      readers.push(pipe)
    }),
  },
  {
    weight: 8,
    arbitrary: fc.tuple(reader, key).map(
      ([who, what]): Step =>
        ({ wants }, { readers }) => {
          if (!wants[who]) return
          wants[who].add(what)
          readers[who]?.fromReader(ask('H0STCNT0', what))
        },
    ),
  },
  {
    weight: 6,
    arbitrary: fc.tuple(reader, key).map(
      ([who, what]): Step =>
        ({ wants }, { readers }) => {
          if (!wants[who]) return
          wants[who].delete(what)
          readers[who]?.fromReader(ask('H0STCNT0', what, { type: '2' }))
        },
    ),
  },
  {
    weight: 2,
    arbitrary: reader.map(
      (who): Step =>
        ({ wants }, { readers }) => {
          if (!wants[who]) return
          wants[who] = undefined
          readers[who]?.drop()
        },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constant<Step>((_model, { server }) => {
      if (server.sessions.length > 0) server.session.drop()
    }),
  },
  {
    weight: 4,
    arbitrary: fc.nat({ max: 3_000 }).map(
      (ms): Step =>
        (_model, { clock }) =>
          clock.advance(ms),
    ),
  },
)

it('whatever readers and connections do, KIS holds what is wanted, and each reader gets just that', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { maxLength: 40 }), async (script) => {
      const real: Real = Object.assign(rig<'real'>({ streams: [trade] }), { readers: [] as Pipe[] })
      const model: Model = { wants: [] }
      for (const step of script) await step(model, real)
      const { clock, server, relay, readers, end } = real
      await clock.advance(400_000)

      const wanted = [...new Set(model.wants.flatMap((keys) => [...(keys ?? [])]))].sort()
      expect(relay.topics.map((topic) => topic.key).sort()).toEqual(wanted)
      expect(server.registered).toEqual(wanted.map((name) => `H0STCNT0 ${name}`))
      for (const [index, keys] of model.wants.entries()) {
        const before = readers[index]?.down.length ?? 0
        for (const name of wanted) server.session.send(frame('H0STCNT0', tradeFields(name)))
        await clock.advance(0)
        const got = readers[index]?.down.slice(before).map((text) => text.split('^', 1)[0]?.slice(-6))
        expect([...(got ?? [])].sort()).toEqual([...(keys ?? [])].sort())
      }
      await end()
      expect(clock.pendingTasks).toBe(0)
    }),
    { numRuns: 100 },
  )
})
