export const COUNTRIES: readonly Country[] = ['KR', 'US', 'HK', 'CN', 'JP', 'VN']

/** The venues of each country (나라별 거래소). */
export interface VenuesByCountry {
  readonly KR: 'KRX' | 'NXT' | 'KRX_DERIV'
  readonly US: 'NYSE' | 'NASDAQ' | 'AMEX'
  readonly HK: 'HKEX'
  readonly CN: 'SSE' | 'SZSE'
  readonly JP: 'TSE'
  readonly VN: 'HOSE' | 'HNX'
}

/** Whose holidays a venue keeps (나라). */
export type Country = keyof VenuesByCountry

/**
 * A place where orders meet (거래소): 한국거래소 `KRX`, 넥스트레이드 `NXT`, KRX 파생상품 `KRX_DERIV`; 뉴욕 `NYSE`, 나스닥 `NASDAQ`, 아멕스 `AMEX`; 홍콩
 * `HKEX`, 상해 `SSE`, 심천 `SZSE`, 도쿄 `TSE`, 호치민 `HOSE`, 하노이 `HNX`.
 */
export type Venue = VenuesByCountry[Country]

/** What a venue is. */
export interface VenueFacts {
  readonly country: Country
  /** The zone of its dates and hours, by its IANA name. */
  readonly zone: string
  /** Its first day (개장일, `YYYYMMDD`), where the calendar reaches further back. */
  readonly since?: string | undefined
}

const US: VenueFacts = { country: 'US', zone: 'America/New_York' }
const CN: VenueFacts = { country: 'CN', zone: 'Asia/Shanghai' }
const VN: VenueFacts = { country: 'VN', zone: 'Asia/Ho_Chi_Minh' }
const KR: VenueFacts = { country: 'KR', zone: 'Asia/Seoul' }

/** Every venue with its country and its time zone. */
export const VENUES: Readonly<Record<Venue, VenueFacts>> = {
  KRX: KR,
  NXT: { country: 'KR', zone: 'Asia/Seoul', since: '20250304' },
  KRX_DERIV: KR,
  NYSE: US,
  NASDAQ: US,
  AMEX: US,
  HKEX: { country: 'HK', zone: 'Asia/Hong_Kong' },
  SSE: CN,
  SZSE: CN,
  TSE: { country: 'JP', zone: 'Asia/Tokyo' },
  HOSE: VN,
  HNX: VN,
}
