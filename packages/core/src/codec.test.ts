import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeValue, encodeValue, KisDecodeError, KisValidationError, toPlainText } from './index.js'

const KINDS = ['text', 'int', 'decimal', 'date', 'time', 'flag', 'sign'] as const

/** Decimal texts of up to 15 significant digits, as KIS writes numbers. */
const amount = fc
  .tuple(
    fc.integer({ min: 0, max: 10 ** 9 - 1 }),
    fc.integer({ min: 0, max: 999_999 }),
    fc.integer({ min: 0, max: 6 }),
    fc.boolean(),
  )
  .map(([whole, part, places, isNegative]) => {
    const fraction = String(part).padStart(6, '0').slice(0, places)
    const text = places > 0 ? `${whole}.${fraction}` : String(whole)
    return isNegative && /[1-9]/.test(text) ? `-${text}` : text
  })

const canonical = (text: string) => (text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text)

describe('numbers', () => {
  it('of up to 15 digits survive text → number → text', () => {
    fc.assert(
      fc.property(amount, (text) => {
        const value = decodeValue('decimal', text, 'x')
        expect(encodeValue('decimal', value, 'x')).toBe(canonical(text))
      }),
    )
  })

  it('mean the same with padding, signs and leading zeros', () => {
    fc.assert(
      fc.property(amount, fc.nat(5), fc.nat(5), (text, zeros, blanks) => {
        const padded = `${' '.repeat(blanks)}${text.startsWith('-') ? '-' : '+'}${'0'.repeat(zeros)}${text.replace('-', '')}${' '.repeat(blanks)}`
        expect(decodeValue('decimal', padded, 'x')).toBe(decodeValue('decimal', text, 'x'))
      }),
    )
  })

  it('are never invented: any text is a number, null or an error', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          const value = decodeValue('decimal?', text, 'x')
          if (value === null) expect(text.trim()).toMatch(/^(?:-?nan|\(null\)|null|-)?$/i)
          else expect(Number(text.replaceAll(',', '')) + 0).toBe(value)
        } catch (error) {
          expect(KisDecodeError.isInstance(error)).toBe(true)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it.each([
    ['-00010.06', -10.06],
    ['-0015', -15],
    ['+0.11', 0.11],
    [' 0.00', 0],
    ['-0', 0],
    ['1,234,567', 1_234_567],
    ['.5', 0.5],
    ['0x10', 'error'],
    ['1e5', 'error'],
    ['Infinity', 'error'],
    ['1-2', 'error'],
    ['12 34', 'error'],
  ])('%j reads as %j', (text, expected) => {
    const read = () => decodeValue('decimal', text, 'f')
    if (expected === 'error') expect(read).toThrow(KisDecodeError)
    else expect(Object.is(read(), expected)).toBe(true)
  })

  it('too long to be exact are reported, others are not', () => {
    const seen: string[] = []
    const note = (path: string) => seen.push(path)
    decodeValue('int', '123456789012345678', 'a', note)
    decodeValue('decimal', '1234567890123456.789', 'b', note)
    decodeValue('decimal', '000000000000000000001.5', 'c', note)
    decodeValue('int', '9007199254740992', 'd', note)
    decodeValue('decimal', '54388.487400000000000', 'e', note)
    decodeValue('decimal', '.1234567890123456', 'f', note)
    expect(seen).toEqual(['a', 'b'])
  })

  it('are written without an exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e30, max: 1e30 }), (value) => {
        const text = toPlainText(value)
        expect(text).toMatch(/^-?\d+(?:\.\d+)?$/)
        expect(Number(text)).toBe(value + 0)
      }),
    )
    expect(toPlainText(1e-7)).toBe('0.0000001')
    expect(toPlainText(1.5e21)).toBe('1500000000000000000000')
  })
})

describe('blanks', () => {
  it.each(KINDS)('of kind %s are null where they may be, and never a value', (kind) => {
    for (const wire of ['', '   ', undefined, null]) {
      expect(decodeValue(`${kind}?`, wire, 'f')).toBeNull()
      if (kind === 'text' || kind === 'sign') expect(decodeValue(kind, wire, 'f')).toBe('')
      else expect(() => decodeValue(kind, wire, 'f')).toThrow(/"f" of the answer is blank or missing/)
    }
  })

  it.each(KINDS)('of kind %s may be written out as (null)', (kind) => {
    expect(decodeValue(`${kind}?`, '(null)', 'f')).toBeNull()
    expect(decodeValue(`${kind}?`, ' (null) ', 'f')).toBeNull()
  })

  it('are not seen in a text that only mentions them', () => {
    expect(decodeValue('text?', 'see (null)', 'f')).toBe('see (null)')
    expect(decodeValue('text', '(null)', 'f')).toBe('(null)')
  })

  it('count zeros as no date, but as midnight', () => {
    expect(decodeValue('date?', '00000000', 'f')).toBeNull()
    expect(decodeValue('time?', '000000', 'f')).toBe('000000')
  })
})

describe('other kinds', () => {
  it('keep what they do not know', () => {
    expect(decodeValue({ A: 'one' }, ' B ', 'f')).toBe('B')
    expect(decodeValue('sign', '9', 'f')).toBe('9')
    expect(decodeValue('flag?', 'X', 'f')).toBeNull()
    expect([decodeValue('flag', 'Y', 'f'), decodeValue('flag', 'N', 'f')]).toEqual([true, false])
  })

  it('refuse what is not a text', () => {
    expect(() => decodeValue('text', {}, 'f')).toThrow(KisDecodeError)
    expect(() => decodeValue('int', [], 'f')).toThrow(KisDecodeError)
  })
})

describe('parameters', () => {
  it.each([
    ['text', '005930', '005930'],
    ['text?', undefined, ''],
    ['int', 10, '10'],
    ['int', '10', '10'],
    ['int', -5, '-5'],
    ['decimal', 190.5, '190.5'],
    ['decimal', '0.1000', '0.1000'],
    ['decimal', 1e-7, '0.0000001'],
    ['date', '20240229', '20240229'],
    ['time', '235959', '235959'],
    ['flag', false, 'N'],
    [{ J: 'KRX' }, undefined, 'J'],
    [{ J: 'KRX', NX: 'NXT' }, 'NX', 'NX'],
    [{ '': '전체', A: 'a' }, undefined, ''],
  ] as const)('of kind %j: %j is sent as %j', (kind, value, wire) => {
    expect(encodeValue(kind, value, 'F')).toBe(wire)
  })

  it.each([
    ['text', ''],
    ['text', 5930],
    ['int', 1.5],
    ['int', 2 ** 53],
    ['int', '1.0'],
    ['decimal', Number.NaN],
    ['decimal', '1,000'],
    ['date', '20230229'],
    ['date', '2023-01-01'],
    ['time', '240000'],
    ['flag', 'Y'],
    [{ J: 'KRX', NX: 'NXT' }, undefined],
    [{ J: 'KRX', NX: 'NXT' }, 'toString'],
  ] as const)('of kind %j: %j is refused by name', (kind, value) => {
    expect(() => encodeValue(kind, value, 'F')).toThrow(KisValidationError)
    expect(() => encodeValue(kind, value, 'F')).toThrow(/"F"/)
  })
})
