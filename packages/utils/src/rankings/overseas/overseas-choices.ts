import type { Venue } from '../../calendar/venue.js'
import { codeOf } from '../choices.js'

const EXCHANGES = {
  NYSE: 'NYS',
  NASDAQ: 'NAS',
  AMEX: 'AMS',
  HKEX: 'HKS',
  SSE: 'SHS',
  SZSE: 'SZS',
  TSE: 'TSE',
  HOSE: 'HSX',
  HNX: 'HNX',
} as const satisfies Partial<Record<Venue, string>>

const VOLUMES = { 0: '0', 100: '1', 1000: '2', 10000: '3', 100000: '4', 1000000: '5', 10000000: '6' } as const

const DAYS = { 1: '0', 2: '1', 3: '2', 5: '3', 10: '4', 20: '5', 30: '6', 60: '7', 120: '8', 365: '9' } as const

const MINUTES = { 1: '0', 2: '1', 3: '2', 5: '3', 10: '4', 15: '5', 20: '6', 30: '7', 60: '8', 120: '9' } as const

/** Which stocks an overseas ranking is about. */
export interface OverseasFilter {
  /** 거래소. */
  readonly exchange: keyof typeof EXCHANGES
  /** Least volume (거래량조건), one of KIS's steps. 0 when left out. */
  readonly minVolume?: keyof typeof VOLUMES | undefined
}

/** Rankings over days. */
export interface OverseasDays {
  /** Days to look back over, one of KIS's steps; 365 is a year. 1, today, when left out. */
  readonly days?: keyof typeof DAYS | undefined
}

/** Rankings over minutes. */
export interface OverseasMinutes {
  /** Minutes to look back over, one of KIS's steps. 1 when left out. */
  readonly minutes?: keyof typeof MINUTES | undefined
}

/** The filter on the wire. @throws KisValidationError naming the option. */
export function overseasFilter(filter: OverseasFilter): {
  EXCD: (typeof EXCHANGES)[keyof typeof EXCHANGES]
  VOL_RANG: (typeof VOLUMES)[keyof typeof VOLUMES]
} {
  // Without the compiler nothing at all may come.
  const { exchange, minVolume = 0 } = filter ?? {}
  return { EXCD: codeOf('exchange', exchange, EXCHANGES), VOL_RANG: codeOf('minVolume', minVolume, VOLUMES) }
}

/** The days on the wire. @throws KisValidationError naming `days`. */
export function daysCode({ days = 1 }: OverseasDays): (typeof DAYS)[keyof typeof DAYS] {
  return codeOf('days', days, DAYS)
}

/** The minutes on the wire. @throws KisValidationError naming `minutes`. */
export function minutesCode({ minutes = 1 }: OverseasMinutes): (typeof MINUTES)[keyof typeof MINUTES] {
  return codeOf('minutes', minutes, MINUTES)
}
