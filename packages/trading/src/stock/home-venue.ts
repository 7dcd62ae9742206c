import { KisValidationError } from '@kis/core'

/** Whose prices of a domestic stock are shown: 한국거래소 `KRX`, 넥스트레이드 `NXT`, or both together (통합) `SOR`. */
export type HomeVenue = 'KRX' | 'NXT' | 'SOR'

/** 조건 시장 분류 코드 (`FID_COND_MRKT_DIV_CODE`) of quotes. */
export const MARKET_CODES = { KRX: 'J', NXT: 'NX', SOR: 'UN' } as const satisfies Readonly<Record<HomeVenue, string>>

/** @throws KisValidationError unless it is one of the three. */
export function checkHomeVenue(venue: unknown): HomeVenue {
  if (typeof venue === 'string' && Object.hasOwn(MARKET_CODES, venue)) return venue as HomeVenue
  throw new KisValidationError({
    field: 'venue',
    message: `Parameter "venue" of a domestic stock must be 'KRX', 'NXT' or 'SOR'.`,
  })
}
