import { decodeValue, type FieldKind } from '@kis/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Reader, readerOf } from './readers.js'

const KINDS: readonly FieldKind[] = [
  'text',
  'text?',
  'int',
  'int?',
  'decimal',
  'decimal?',
  'date',
  'date?',
  'time',
  'time?',
  'flag',
  'flag?',
  'sign',
  'sign?',
  { '1': '매수', '01': '매도' },
]

/** Reads a text as a column that has neighbours. */
function readAmong(read: Reader, text: string): unknown {
  const before = '71900^'
  return read(`${before}${text}^-5`, before.length, before.length + text.length)
}

function outcome(read: () => unknown): unknown {
  try {
    return { value: read() }
  } catch (error) {
    return { error: (error as Error).message }
  }
}

describe('the readers of realtime columns', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.double({ noNaN: true }).map(String),
    fc.integer().map(String),
    fc
      .tuple(
        fc.constantFrom('', '-', '+', ' ', '--'),
        fc.stringMatching(/^\d{0,18}$/),
        fc.constantFrom('', '.', '..'),
        fc.stringMatching(/^\d{0,18}$/),
        fc.constantFrom('', ' '),
      )
      .map((parts) => parts.join('')),
    fc.constantFrom(
      '',
      ' ',
      '0',
      '-0',
      '-0.0',
      '000000000',
      '(null)',
      '-nan',
      'nan',
      'Y',
      'N',
      '20260102',
      '00000000',
      '　',
      'NaN',
      'Infinity',
      '0x1f',
      '1e5',
      '1,234',
    ),
  )

  it.each(KINDS.map((kind) => [typeof kind === 'string' ? kind : 'codes', kind] as const))(
    'agree with the shared codec on %s',
    (_name, kind) => {
      const read = readerOf(kind, 'TR.COLUMN')
      fc.assert(
        fc.property(texts, (text) => {
          expect(outcome(() => readAmong(read, text))).toEqual(outcome(() => decodeValue(kind, text, 'TR.COLUMN')))
        }),
        { numRuns: 1_000 },
      )
    },
  )

  it('never yield NaN or a minus zero', () => {
    const read = readerOf('decimal', 'TR.COLUMN')
    expect(Object.is(readAmong(read, '-0'), 0)).toBe(true)
    expect(Object.is(readAmong(read, '-0.00'), 0)).toBe(true)
  })
})
