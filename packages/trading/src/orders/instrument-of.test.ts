import { KisMasterError, type LogFields } from '@kis/core'
import { describe, expect, it } from 'vitest'
import type { InstrumentSource } from '../instrument/instrument.js'
import { SAMSUNG } from './desks/__fixtures__/scripted-rest.js'
import { instrumentOf } from './instrument-of.js'

const FACTORY = { symbol: '005930', venue: 'KRX' } as const
const sourceOf = (find: InstrumentSource['find']): InstrumentSource => ({ find })

describe('the instrument of an order', () => {
  it.each(['KRX', 'NXT', 'SOR'] as const)('that is sent to %s is the one that KRX lists', async (venue) => {
    const asked: unknown[] = []
    const source = sourceOf(async (query) => {
      asked.push(query.venue)
      return SAMSUNG
    })
    expect(await instrumentOf({ ...FACTORY, venue }, source, {})).toBe(SAMSUNG)
    expect(asked).toEqual(['KRX'])
    expect(await instrumentOf({ ...FACTORY, venue }, undefined, {})).toMatchObject({ venue: 'KRX', symbol: '005930' })
  })

  it('that is sent to another venue is the one of there', async () => {
    expect(await instrumentOf({ symbol: 'AAPL', venue: 'NASDAQ' }, undefined, {})).toMatchObject({ venue: 'NASDAQ' })
  })

  it('goes without facts where the list of symbols cannot be had, which is told', async () => {
    const error = new KisMasterError({ message: 'no route' } as never)
    const source = sourceOf(() => Promise.reject(error))
    const told: unknown[] = []
    const logger = {
      debug() {},
      info() {},
      error() {},
      warn: (_: string, fields?: LogFields) => void told.push(fields),
    }
    const bare = await instrumentOf(FACTORY, source, { logger })
    expect([bare, told]).toEqual([expect.not.objectContaining({ facts: expect.anything() }), [{ error }]])
    expect(await instrumentOf(FACTORY, source, {})).toEqual(bare)
  })

  it('is none where the program itself fails', async () => {
    const source = sourceOf(() => Promise.reject(new RangeError('a bug')))
    await expect(instrumentOf(FACTORY, source, {})).rejects.toThrow(RangeError)
  })
})
