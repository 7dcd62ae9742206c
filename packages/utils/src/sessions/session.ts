import type { Certainty } from '../calendar/holiday.js'
import type { Venue } from '../calendar/venue.js'

/**
 * What a session is for: `regular` trading of the day (정규장), its closing auction included where it is part of it; an `auction` before or after (동시호가);
 * `extended` trading at moving prices (시간외, 주간, 야간); `off-hours` trading at a set price (시간외 종가, 단일가).
 */
export type SessionPhase = (typeof PHASES)[number]

/** Where several run side by side, the first of them comes first. */
export const PHASES = ['regular', 'auction', 'extended', 'off-hours'] as const

/**
 * The sessions of all venues.
 *
 * KRX: `pre-open-close-price` 장전 시간외 종가, `opening-auction` 시가 동시호가, `continuous` 접속매매, `closing-auction` 종가 동시호가,
 * `after-hours-close-price` 장후 시간외 종가, `single-price` 시간외 단일가 (to 2026-09-11), `after-market` 애프터마켓 (since 2026-09-14).
 * NXT: `pre-market` 프리마켓, `main-market` 메인마켓, `after-auction` 애프터마켓 단일가, `after-market` 애프터마켓, `closing-price` 종가매매시장.
 * KRX_DERIV: `opening-auction`, `day` 정규장, `night` 야간장. United States: `daytime` 주간거래 through KIS, `pre-market`, `regular`, `after-market`.
 * Asia: `morning` 오전장, `afternoon` 오후장 with the lunch break between them, `pre-opening`, `after-hours-fixed-price`; `ato`, `atc`,
 * `put-through` and `plo` in Vietnam.
 */
export type SessionId =
  | 'pre-open-close-price'
  | 'opening-auction'
  | 'continuous'
  | 'closing-auction'
  | 'after-hours-close-price'
  | 'single-price'
  | 'pre-market'
  | 'main-market'
  | 'after-auction'
  | 'after-market'
  | 'closing-price'
  | 'day'
  | 'night'
  | 'daytime'
  | 'regular'
  | 'pre-opening'
  | 'morning'
  | 'afternoon'
  | 'after-hours-fixed-price'
  | 'ato'
  | 'atc'
  | 'put-through'
  | 'plo'

/** One session of one day, with its instants in epoch milliseconds. `start` belongs to it, `end` does not. */
export interface Session extends Certainty {
  readonly venue: Venue
  /** The trading day that it belongs to (`YYYYMMDD` at the venue); a night session belongs to the day on which it begins. */
  readonly date: string
  /** One of {@link SessionId}, or the name that a change of hours gave. */
  readonly id: SessionId | (string & {})
  readonly phase: SessionPhase
  readonly start: number
  readonly end: number
  /** From when and until when KIS takes orders for it, where that differs from `start` and `end`. */
  readonly ordersFrom: number
  readonly ordersUntil: number
}
