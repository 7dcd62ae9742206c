/** Where an answer comes from: the shipped table, a rule beyond the table, the program itself, KIS, or the portal for public data. */
export type AnswerSource = 'table' | 'rule' | 'user' | 'kis' | 'public-data'

/** How sure an answer is. */
export interface Certainty {
  readonly source: AnswerSource
  /** Expected or inferred, not announced by the exchange. */
  readonly provisional: boolean
}

/** Why a venue does not trade on a day. */
export type HolidayKind =
  | 'weekend'
  | 'public-holiday'
  | 'substitute'
  | 'election'
  | 'labour-day'
  | 'year-end'
  | 'ad-hoc'
  | 'not-yet-open'

/** A name in Korean and in English. */
export interface BilingualName {
  readonly ko: string
  readonly en: string
}

/** A day without trading (휴장일), and why. */
export interface Holiday extends BilingualName, Certainty {
  readonly kind: HolidayKind
}

/**
 * Hours of a day that are not the usual ones: the first trading day of the year (증시 개장일), the day of the college entrance exam (수능일),
 * an early close (단축 거래).
 */
export type SpecialHours = 'first-day' | 'exam-day' | 'early-close'
