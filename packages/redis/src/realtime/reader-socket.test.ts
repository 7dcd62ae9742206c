import { createVirtualClock } from '@kis/core/testing'
import { encodeRequest, parseControl } from '@kis/realtime/relay'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ReaderSocket } from './reader-socket.js'
import { parseStanding, type Standing } from './standing.js'
import { parseTopicId } from './topics.js'

const TOPIC = { id: 'H0STCNI0|#name', stream: 'notices' }

function setUp(standing?: Standing) {
  const clock = createVirtualClock()
  const messages: string[] = []
  const ends: string[] = []
  const socket = new ReaderSocket(
    {
      clock,
      connect: async () => undefined,
      want: async () => TOPIC,
      unwant: () => undefined,
      standingOf: async () => standing,
      leave: () => undefined,
    },
    {
      onOpen: () => undefined,
      onMessage: (text) => messages.push(text),
      onError: () => undefined,
      onClose: ({ reason }) => ends.push(reason),
    },
  )
  const register = async (): Promise<void> => {
    socket.send(
      encodeRequest({ action: 'register', approvalKey: '', customerType: 'P', trId: 'H0STCNI0', key: 'mine' }),
    )
    await clock.advance(0)
  }
  return { socket, messages, ends, register }
}

const odd = fc.oneof(fc.constantFrom('', '__proto__', 'constructor', 0, -1, null, 'dropped'), fc.jsonValue())
const span = fc.oneof(fc.record({ from: odd, to: odd, reason: odd }, { requiredKeys: [] }), fc.jsonValue())
const refusal = fc.oneof(
  fc.json(),
  fc.string(),
  fc.record({ header: odd, body: odd }).map((some) => JSON.stringify(some)),
)
const told = fc.oneof(
  fc
    .record({ live: odd, refused: fc.oneof(refusal, odd), lost: span, gap: span }, { requiredKeys: [] })
    .map((some) => JSON.stringify(some)),
  fc.json(),
  fc.constantFrom(
    '{',
    '{}',
    '{"live":true}',
    '{"refused":"null"}',
    '{"refused":"x"}',
    '{"gap":{"from":1,"to":2,"reason":"closed"}}',
  ),
)

describe('a socket of the shared connection', () => {
  it('says what KIS could say, whatever stands in Redis, and never fails', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(told), fc.boolean(), async (texts, isLive) => {
        const { socket, messages, ends, register } = setUp(isLive ? { epoch: 1, state: 'live' } : undefined)
        await register()
        for (const text of texts) socket.take([[TOPIC.id, text]], 1_000, 1)
        const refused = texts.length > 0 && socket.topics.length === 0
        for (const text of messages) {
          // The text of a refusal is KIS's own, or what somebody has put there.
          if (!refused && text.startsWith('{'))
            expect([text, parseControl(text)?.kind]).toEqual([text, expect.any(String)])
        }
        expect(ends.length).toBeLessThanOrEqual(1)
        if (ends.length === 0 && !refused) {
          socket.take(
            [
              [TOPIC.id, '{"live":true}'],
              [TOPIC.id, '0|H0STCNI0|001|a^b'],
            ],
            2_000,
            1,
          )
          expect(messages.at(-1)).toBe('0|H0STCNI0|001|a^b')
        }
      }),
      { numRuns: 500 },
    )
  })

  it('passes a refusal on under the name by which it was asked', async () => {
    const { socket, messages, register } = setUp()
    await register()
    const answer = { header: { tr_id: 'H0STCNI0', tr_key: 'me' }, body: { rt_cd: '9', msg_cd: 'OPSP0010', msg1: 'no' } }
    socket.take([[TOPIC.id, JSON.stringify({ refused: JSON.stringify(answer) })]], 1_000, 1)
    expect(JSON.parse(messages.at(-1) ?? '')).toEqual({ ...answer, header: { ...answer.header, tr_key: 'mine' } })
  })

  it('reads no standing and no topic out of what is none', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.record({ epoch: odd, state: odd, text: odd, from: odd, reason: odd }).map((some) => JSON.stringify(some)),
        ),
        (text) => {
          const standing = parseStanding(text)
          if (standing)
            expect([typeof standing.epoch, ['live', 'lost', 'refused']]).toEqual([
              'number',
              expect.arrayContaining([standing.state]),
            ])
          const topic = parseTopicId(text)
          if (topic) expect(`${topic.trId}|${topic.key}`).toBe(text)
        },
      ),
      { numRuns: 500 },
    )
  })
})
