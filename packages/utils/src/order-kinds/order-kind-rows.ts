import type { Venue } from '../calendar/venue.js'
import type { SessionId } from '../sessions/session.js'

/** Where an order can be sent: a venue, or `SOR`, which chooses between KRX and NXT (최선집행). */
export type OrderVenue = Venue | 'SOR'

/** What an order is meant for: a session, or a reservation (예약주문), which has endpoints of its own. */
export type OrderSession = SessionId | 'reservation'

/**
 * From the workbooks of KIS's reference of 2026-05-08 and 2026-09-11 and its notice of 2026-09-09 on the after-market. In auctions KRX takes no kind that
 * must meet another order at once; what NXT's pre-market takes besides 00, 03 and 04 is not known. Paper trading takes KRX in regular hours only.
 *
 * KRX: 00 지정가 limit, 01 시장가 market, 02 조건부지정가 conditional limit, 03 최유리지정가 best limit, 04 최우선지정가 first limit, 05 장전시간외, 06 장후시간외,
 * 07 시간외단일가, 11 and 12 limit IOC and FOK, 13 and 14 market IOC and FOK, 15 and 16 best IOC and FOK, 21 중간가 mid price, 22 스톱지정가 stop
 * limit, 23 and 24 mid IOC and FOK; after-market 41 limit, 42 and 43 its IOC and FOK, 44 best, 45 and 46 its IOC and FOK, 47 first. NXT's
 * pre-market: 27 GTP limit, 28 GTP best, 29 GTP first. Overseas: 00 limit, 31 MOO, 32 LOO, 33 MOC, 34 LOC, 35 TWAP, 36 VWAP, 50 odd lot.
 * KRX_DERIV (`ORD_DVSN_CD`): 01 limit, 02 market, 03 conditional, 04 best, 10 and 11 limit IOC and FOK, 12 and 13 market, 14 and 15 best.
 *
 * A line for each rule: venues, sessions (`*`: and any that a change of the calendar gives), kinds (none are taken where there are none), and under which conditions: `real` accounts only, `sell` orders only, `konex` shares
 * only (lines without it: all others), `stock`: no ETF and no ETN, `20250304-`: the first and the last day.
 */
export const ORDER_KIND_ROWS = `KRX opening-auction,closing-auction 00,01,02 real
KRX opening-auction,closing-auction 22 real 20250304-
KRX continuous 00,01,02,03,04,11,12,13,14,15,16
KRX continuous 21,22,23,24 20250304-
KRX continuous 00,01 real konex
KRX pre-open-close-price 05 real
KRX after-hours-close-price 06 real
KRX single-price 07 real -20260913
KRX after-market 41,42,43,44,45,46,47 real stock 20260914-
KRX reservation 00,01,02,05 real
NXT main-market 00,03,04,11,12,13,14,15,16,21,22,23,24 real 20250304-
NXT pre-market,after-market 00,03,04 real 20250304-
NXT after-auction,closing-price
NXT pre-market 27,28,29 real 20260914-
SOR continuous 00,01,03,04,11,12,13,14,15,16 real 20250304-
KRX_DERIV opening-auction
KRX_DERIV day,night 01,02,03,04,10,11,12,13,14,15
NYSE,NASDAQ,AMEX pre-market,regular,after-market 00
NYSE,NASDAQ,AMEX pre-market,regular,after-market 32,34,35,36 real
NYSE,NASDAQ,AMEX pre-market,regular,after-market 31,33 real sell
NYSE,NASDAQ,AMEX daytime 00 real 20251104-
NYSE,NASDAQ,AMEX reservation 00,35,36
NYSE,NASDAQ,AMEX reservation 31 sell
HKEX pre-opening,morning,afternoon,closing-auction,* 00
HKEX * 50 real sell
TSE morning,afternoon,closing-auction,* 00
SSE,SZSE opening-auction,morning,afternoon,closing-auction,after-hours-fixed-price,* 00
HOSE ato,morning,afternoon,atc,put-through,* 00
HNX morning,afternoon,atc,plo,* 00`
