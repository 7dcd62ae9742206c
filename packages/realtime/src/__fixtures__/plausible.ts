import type { FieldKind } from '@kis/core'
import { columnsOf, type StreamKeyKind, type StreamLayout, type StreamSpec } from '../index.js'

/** Draws whole numbers from 0 to below a limit; the same seed draws the same. */
export type Draw = (limit: number) => number

export function drawFrom(seed: number): Draw {
  let state = seed >>> 0
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

const KEYS: Readonly<Record<StreamKeyKind, readonly string[]>> = {
  symbol: ['005930', 'Q500001', '57LA24', '0000D0'],
  index: ['0001', '2001'],
  bond: ['KR103502GA34'],
  bondIndex: ['KBPR01'],
  futuresOptions: ['101W09', 'A01603', '201W08427'],
  overseasStock: ['DNASAAPL', 'RBAQAAPL', 'DHKS00003', 'DNYSBRK/B'],
  overseasFutures: ['6AM26', 'OGXX26 C19500'],
  htsId: ['hts-canary', '$12345678'],
}

const TEXTS = ['', 'x', '삼성전자', '11', '0', 'AA 1', '12:30', '(null)', '20260512', '3.50']

const pick = <T>(draw: Draw, from: readonly T[]): T => from[draw(from.length)] as T
const digits = (draw: Draw, count: number): string => Array.from({ length: count }, () => draw(10)).join('')
const signed = (draw: Draw, text: string): string => (draw(4) === 0 ? `-${text}` : text)

/** A text as the server writes one of this kind: decimals with their point, whole numbers without. */
export function plausibleText(kind: FieldKind, draw: Draw): string {
  if (typeof kind !== 'string') return pick(draw, Object.keys(kind))
  if (kind.endsWith('?') && draw(3) === 0) return ''
  switch (kind.replace('?', '')) {
    case 'int':
      return signed(draw, draw(5) === 0 ? '0' : digits(draw, 1 + draw(12)))
    case 'decimal':
      return signed(draw, `${digits(draw, 1 + draw(6))}.${digits(draw, 2 + draw(3))}`)
    case 'date':
      return `2026${digits(draw, 4)}`
    case 'time':
      return digits(draw, 6)
    case 'sign':
      return String(1 + draw(5))
    case 'flag':
      return pick(draw, ['Y', 'N'])
    default:
      return pick(draw, TEXTS)
  }
}

/** A record as the server would send it in a layout, of made-up values. */
export function plausibleRecord(spec: StreamSpec, layout: StreamLayout, draw: Draw): string[] {
  const kinds: Readonly<Record<string, FieldKind>> = { ...spec.columns, ...spec.sometimes }
  const names = columnsOf(spec, layout)
  const key = layout.begins ? '5099999908' : pick(draw, KEYS[spec.key])
  return Array.from({ length: layout.width }, (_, place) =>
    place === 0 ? key : plausibleText(kinds[names[place] ?? ''] ?? 'text', draw),
  )
}
