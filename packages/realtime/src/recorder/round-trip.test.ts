import { createVirtualClock } from '@kis/core/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { APPROVAL_KEY, CIPHER } from '../__fixtures__/fake-server.js'
import { createRealtimeClient } from '../index.js'
import {
  ACCOUNT,
  ALL,
  HTS_ID,
  type Log,
  OWNER,
  observe,
  recordSession,
  STEPS,
  type Step,
  seeded,
} from './__fixtures__/session.js'
import { openPlayer, type ReplaySpeed } from './index.js'

const SECRETS = [APPROVAL_KEY, 'approval-canary', CIPHER.key, CIPHER.iv, HTS_ID, ACCOUNT, OWNER]

interface ReplayOptions {
  readonly speed?: ReplaySpeed
  /** The client of the recorder again, with its own waits and time-outs. */
  readonly ownRandom?: (() => number) | undefined
  readonly names?: readonly string[]
  /** How the text is cut on its way. */
  readonly pieceSize?: number
}

async function replay(text: string, options: ReplayOptions = {}): Promise<Log> {
  const { speed = 'max', ownRandom, names = ALL, pieceSize = 10_000 } = options
  const base = createVirtualClock({ settle: 'promises' })
  const pieces = text.match(new RegExp(`[^]{1,${pieceSize}}`, 'g')) ?? []
  const player = await openPlayer(pieces, { env: 'real', speed, clock: base })
  const { env, auth, socket, clock } = player.clientOptions
  const logger = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }
  const client = createRealtimeClient({
    ...(ownRandom ? { env, auth, socket, clock, random: ownRandom } : player.clientOptions),
    logger,
  })
  const { log } = await observe(client, clock, names)
  await base.until(player.finished, { maxMs: 1e9 })
  const kept = structuredClone(log)
  await client.close()
  await player.close()
  return kept
}

/** Without what is the client's own: when it means to try again, and how it puts into words that an attempt failed. */
function withoutOwn(log: Log): Log {
  const entries = Object.entries(log).map(([source, events]) => [
    source,
    events.map((event) => {
      const { previous, at, ...facts } = event as { previous?: string; at: number }
      return {
        ...facts,
        previous,
        at: previous === 'conflict' ? undefined : at,
        retryAt: undefined,
        message: undefined,
      }
    }),
  ])
  return Object.fromEntries(entries) as Log
}

const EVENTFUL: readonly Step[] = [
  ...(['trade', 'notice', 'trades', 'mixed trades', 'book', 'notices', 'plain notice', 'wider trade'] as const),
  ...(['garbage', 'bad stride', 'wider notice', 'unreadable notice', 'unrequested', 'broken text'] as const),
  ...([
    'drop',
    'trade',
    'notice',
    'lost ack',
    'book',
    'dead key',
    'trades',
    'conflict',
    'notices',
    'heartbeat',
  ] as const),
]
const eventful = EVENTFUL.map((step) => ({ step, afterMs: 700 }))

describe('a session recorded and replayed', () => {
  it('gives identical events, at any speed and however the file is cut', async () => {
    const { log, text } = await recordSession(eventful)
    expect(log['trade 005930']?.length).toBeGreaterThan(5)
    expect(log.notices?.length).toBeGreaterThan(8)
    expect(log['client gap']?.length).toBeGreaterThanOrEqual(16)
    expect(log['client decode']?.length).toBeGreaterThanOrEqual(7)
    for (const speed of ['max', 1, 7.5] as const) {
      expect(await replay(text, { speed, ownRandom: () => 0.5 })).toEqual(log)
      expect(withoutOwn(await replay(text, { speed, pieceSize: 77 }))).toEqual(withoutOwn(log))
    }
  })

  it.each(STEPS)('gives identical events after: %s', async (step) => {
    const steps = (['trade', step, 'trade', 'notice', 'book', step, 'trades'] as const).map((one) => ({
      step: one,
      afterMs: 1_234,
    }))
    const { log, text } = await recordSession(steps)
    expect(await replay(text, { ownRandom: () => 0.5 })).toEqual(log)
  })

  it('gives identical events, whatever happened', async () => {
    const happening = fc.record({ step: fc.constantFrom(...STEPS), afterMs: fc.integer({ min: 0, max: 90_000 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 12 }), fc.nat(), async (steps, seed) => {
        const { log, text } = await recordSession(steps, { random: seeded(seed) })
        for (const secret of SECRETS) expect(text).not.toContain(secret)
        expect(await replay(text, { ownRandom: seeded(seed) })).toEqual(log)
        expect(withoutOwn(await replay(text))).toEqual(withoutOwn(log))
      }),
      { numRuns: 40 },
    )
  })
})
