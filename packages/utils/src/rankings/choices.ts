import { KisValidationError } from '@kis/core'
import { dayOf } from '../calendar/dates.js'
import { shown } from '../shown.js'

/**
 * The wire code of a named choice.
 *
 * @throws KisValidationError naming the option, with all choices.
 */
export function codeOf<const Codes extends Readonly<Record<string | number, unknown>>>(
  option: string,
  choice: keyof Codes,
  codes: Codes,
): Codes[keyof Codes] {
  if (Object.hasOwn(codes, choice)) return codes[choice]
  throw new KisValidationError({
    field: option,
    message: `"${option}" must be one of ${Object.keys(codes).join(', ')}, got ${shown(choice)}.`,
  })
}

/** Markets and indices by their codes (업종코드). `1001` is KOSDAQ, `2001` KOSPI 200. */
const MARKETS = {
  all: '0000',
  kospi: '0001',
  kosdaq: '1001',
  kospi200: '2001',
  kosdaq150: '3003',
  krx100: '4001',
} as const

/** A market or index by its name, or a code of four digits (업종코드) for any other. */
export type MarketChoice = keyof typeof MARKETS | (string & Record<never, never>)

/** The code of a market. @throws KisValidationError naming `market`. */
export function marketCode(market: MarketChoice = 'all'): string {
  return /^\d{4}$/.test(market) ? market : codeOf('market', market as keyof typeof MARKETS, MARKETS)
}

const VENUES = { KRX: 'J', NXT: 'NX' } as const

/** 한국거래소 or 넥스트레이드. */
export type VenueChoice = keyof typeof VENUES

/** The code of a venue. @throws KisValidationError naming `venue`. */
export function venueCode(venue: VenueChoice = 'KRX'): 'J' | 'NX' {
  return codeOf('venue', venue, VENUES)
}

const SHARES = { all: '0', common: '1', preferred: '2' } as const

/** 보통주, 우선주 or both. */
export type ShareChoice = keyof typeof SHARES

/** The code of a class of shares. @throws KisValidationError naming `shares`. */
export function shareCode(shares: ShareChoice = 'all'): '0' | '1' | '2' {
  return codeOf('shares', shares, SHARES)
}

const ISSUES = {
  all: '0',
  administrative: '1',
  attention: '2',
  warning: '3',
  'risk-notice': '4',
  risk: '5',
  common: '6',
  preferred: '7',
} as const

/** 전체, 관리종목, 투자주의, 투자경고, 투자위험예고, 투자위험, 보통주, 우선주. */
export type IssueChoice = keyof typeof ISSUES

/** The code of a class of issues. @throws KisValidationError naming the option. */
export function issueCode(issues: IssueChoice = 'all', option = 'issues'): (typeof ISSUES)[IssueChoice] {
  return codeOf(option, issues, ISSUES)
}

/**
 * A bound as a whole number; `undefined` for none.
 *
 * @throws KisValidationError naming the option for anything but a whole number from 0 on.
 */
export function boundOf(option: string, bound: number | undefined): number | undefined {
  if (bound === undefined || (Number.isSafeInteger(bound) && bound >= 0)) return bound
  throw new KisValidationError({
    field: option,
    message: `"${option}" must be a whole number from 0 on, got ${shown(bound)}.`,
  })
}

/**
 * A rate in percent; `undefined` for none.
 *
 * @throws KisValidationError naming the option for anything but a finite number.
 */
export function rateOf(option: string, rate: number | undefined): number | undefined {
  if (rate === undefined || Number.isFinite(rate)) return rate
  throw new KisValidationError({ field: option, message: `"${option}" must be a finite number, got ${shown(rate)}.` })
}

/** A stretch of days, both ends included. */
export interface DaysChoice {
  /** First day (`YYYYMMDD`). */
  readonly from: string
  /** Last day (`YYYYMMDD`). */
  readonly to: string
}

/**
 * Checks the ends of a stretch of days.
 *
 * @throws KisValidationError naming `from` or `to` unless both are real dates, in order.
 */
export function checkDays({ from = '', to = '' }: Partial<DaysChoice> = {}): void {
  if (dayOf(from, 'from') > dayOf(to, 'to'))
    throw new KisValidationError({ field: 'to', message: `"to" must not lie before "from" (${from}).` })
}

/**
 * A fiscal year and the quarter up to which its accounts go.
 *
 * @throws KisValidationError naming `year` or `quarter`.
 */
export function accountsOf({ year = 0, quarter = 4 }: Partial<AccountsChoice> = {}): {
  fid_input_option_1: string
  fid_input_option_2: '0' | '1' | '2' | '3'
} {
  if (!Number.isSafeInteger(year) || year < 1990 || year > 2099) {
    throw new KisValidationError({ field: 'year', message: `"year" must be a year such as 2025, got ${shown(year)}.` })
  }
  const code = codeOf('quarter', quarter, { 1: '0', 2: '1', 3: '2', 4: '3' })
  return { fid_input_option_1: String(year), fid_input_option_2: code }
}

/** Which accounts (결산) a ranking goes by. */
export interface AccountsChoice {
  /** 회계연도, such as 2025. */
  readonly year: number
  /** 1 first quarter, 2 half year, 3 three quarters, 4 the whole year, the default. */
  readonly quarter?: 1 | 2 | 3 | 4 | undefined
}
