import type { SpecialHours } from '../calendar/holiday.js'
import type { Venue } from '../calendar/venue.js'
import { withLateDays } from './late-days.js'
import type { SessionId, SessionPhase } from './session.js'

/** What is particular to a session. */
export interface RowOptions {
  /** Inferred or seen in one uncertain source only. */
  readonly uncertain?: true
  /** KIS takes orders from here on. */
  readonly ordersFrom?: number
  /** KIS takes orders until this time in Korea, counted from the trading day at the venue. */
  readonly ordersUntilKst?: number
  /** Whose wall clock the times are of, where it is not the venue's. */
  readonly zone?: string
  /** First day. */
  readonly since?: string
}

/** Times of day as HHMMSS; from 240000 on they are of the next day. */
export type SessionRow = readonly [
  id: SessionId,
  phase: SessionPhase,
  start: number,
  end: number,
  options?: RowOptions | undefined,
]

/** The sessions from a day on. Special hours replace the whole list. */
export type SessionEra = { readonly from: string; readonly usual: readonly SessionRow[] } & {
  readonly [Hours in SpecialHours]?: readonly SessionRow[]
}

/** Uncertain. */
const U: RowOptions = { uncertain: true }
/** Orders for 장후 시간외 종가 are taken from the close on. */
const FROM_CLOSE: RowOptions = { ordersFrom: 153000 }

/**
 * KRX (유가증권, 코스닥, 코넥스). 2016-08-01: half an hour longer. 2019-04-29: shorter opening auction. 2026-09-14: the after-market until 20:00
 * replaces the single-price session; a pre-market is put off to about the end of 2027.
 *
 * The first trading day of the year opens at 10:00; on exam day everything but the end of the day comes an hour later: see `withLateDays`. Sources: KRX
 * schedules of exchange_calendars, press on each change and on each special day, KIS's notice of 2026-09-09; the special days after
 * 2026-09-14 are inferred from the years before.
 */
const KRX: readonly SessionEra[] = [
  /* @__PURE__ */ withLateDays(
    '20260914',
    [
      ['pre-open-close-price', 'off-hours', 83000, 84000],
      ['opening-auction', 'auction', 83000, 90000],
      ['continuous', 'regular', 90000, 152000],
      ['closing-auction', 'regular', 152000, 153000],
      ['after-hours-close-price', 'off-hours', 154000, 160000, FROM_CLOSE],
      ['after-market', 'extended', 160000, 200000],
    ],
    {
      unsureOnFirstDay: ['pre-open-close-price', 'opening-auction', 'after-market'],
      unsureOnExamDay: ['pre-open-close-price', 'after-hours-close-price', 'after-market'],
    },
  ),
  /* @__PURE__ */ withLateDays('20190429', [
    ['pre-open-close-price', 'off-hours', 83000, 84000],
    ['opening-auction', 'auction', 83000, 90000],
    ['continuous', 'regular', 90000, 152000],
    ['closing-auction', 'regular', 152000, 153000],
    ['after-hours-close-price', 'off-hours', 154000, 160000, FROM_CLOSE],
    ['single-price', 'off-hours', 160000, 180000],
  ]),
  /* @__PURE__ */ withLateDays('20160801', [
    ['pre-open-close-price', 'off-hours', 73000, 83000, U],
    ['opening-auction', 'auction', 80000, 90000, U],
    ['continuous', 'regular', 90000, 152000],
    ['closing-auction', 'regular', 152000, 153000],
    ['after-hours-close-price', 'off-hours', 154000, 160000, FROM_CLOSE],
    ['single-price', 'off-hours', 160000, 180000],
  ]),
  /* @__PURE__ */ withLateDays('20100101', [
    ['pre-open-close-price', 'off-hours', 73000, 83000],
    ['opening-auction', 'auction', 80000, 90000],
    ['continuous', 'regular', 90000, 145000],
    ['closing-auction', 'regular', 145000, 150000],
    ['after-hours-close-price', 'off-hours', 151000, 153000],
    ['single-price', 'off-hours', 153000, 180000],
  ]),
]

/** 넥스트레이드, since its first day. No pre-market on the first trading day and on exam day. The closing-price market is less certain. */
const NXT: readonly SessionEra[] = [
  /* @__PURE__ */ withLateDays(
    '20250304',
    [
      ['pre-market', 'extended', 80000, 85000],
      ['main-market', 'regular', 90030, 152000],
      ['after-auction', 'auction', 153000, 154000],
      ['after-market', 'extended', 154000, 200000],
      ['closing-price', 'off-hours', 153000, 160000, U],
    ],
    { without: 'pre-market' },
  ),
]

/**
 * Index and equity derivatives of KRX. Currency and gold futures keep their close on exam day. The night session was linked to Eurex
 * until 2025-06-06 and is KRX's own since 2025-06-09.
 */
const KRX_DERIV: readonly SessionEra[] = [
  /* @__PURE__ */ withLateDays(
    '20250609',
    [
      ['opening-auction', 'auction', 83000, 84500],
      ['day', 'regular', 84500, 154500],
      ['night', 'extended', 180000, 300000],
    ],
    { without: 'opening-auction' },
  ),
  /* @__PURE__ */ withLateDays(
    '20230731',
    [
      ['opening-auction', 'auction', 83000, 84500],
      ['day', 'regular', 84500, 154500],
      ['night', 'extended', 180000, 290000, U],
    ],
    { without: 'opening-auction' },
  ),
  /* @__PURE__ */ withLateDays('20160801', [
    ['day', 'regular', 90000, 154500],
    ['night', 'extended', 180000, 290000, U],
  ]),
  /* @__PURE__ */ withLateDays(
    '20100101',
    [
      ['day', 'regular', 90000, 151500],
      ['night', 'extended', 180000, 290000, U],
    ],
    { unsureOnExamDay: ['day'] },
  ),
]

/** 주간거래: on KIS's own hours in Korea, before New York's day; in summer it would overlap the pre-market, which one source only says. */
const DAYTIME: SessionRow = [
  'daytime',
  'extended',
  100000,
  180000,
  { zone: 'Asia/Seoul', since: '20251104', uncertain: true },
]

/** United States. KIS takes orders for the after-market until 07:00 in Korea. */
const US: readonly SessionEra[] = [
  {
    from: '20150101',
    usual: [
      DAYTIME,
      ['pre-market', 'extended', 40000, 93000],
      ['regular', 'regular', 93000, 160000],
      ['after-market', 'extended', 160000, 200000, { ordersUntilKst: 310000 }],
    ],
    'early-close': [
      DAYTIME,
      ['pre-market', 'extended', 40000, 93000],
      ['regular', 'regular', 93000, 130000],
      ['after-market', 'extended', 130000, 170000, { ordersUntilKst: 310000 }],
    ],
  },
]

/** Hong Kong. The closing auction came on 2016-07-25 and ends at random from 16:08 on. */
const HKEX: readonly SessionEra[] = [
  {
    from: '20150101',
    usual: [
      ['pre-opening', 'auction', 90000, 93000],
      ['morning', 'regular', 93000, 120000],
      ['afternoon', 'regular', 130000, 160000],
      ['closing-auction', 'auction', 160000, 161000, { since: '20160725' }],
    ],
    'early-close': [
      ['pre-opening', 'auction', 90000, 93000],
      ['morning', 'regular', 93000, 120000],
      ['closing-auction', 'auction', 120000, 121000, { since: '20160725' }],
    ],
  },
]

/** Shanghai and Shenzhen. Fixed-price trading: STAR from 2019-07-22, ChiNext from 2020-08-24, all A shares and ETFs from 2026-07-06. */
const CN: readonly SessionEra[] = [
  {
    from: '20180820',
    usual: [
      ['opening-auction', 'auction', 91500, 92500],
      ['morning', 'regular', 93000, 113000],
      ['afternoon', 'regular', 130000, 145700],
      ['closing-auction', 'regular', 145700, 150000],
      ['after-hours-fixed-price', 'off-hours', 150500, 153000, { since: '20190722' }],
    ],
  },
  {
    from: '20150101',
    usual: [
      ['opening-auction', 'auction', 91500, 92500],
      ['morning', 'regular', 93000, 113000],
      ['afternoon', 'regular', 130000, 150000],
    ],
  },
]

/** Tokyo, with the closing auction since 2024-11-05. */
const TSE: readonly SessionEra[] = [
  {
    from: '20241105',
    usual: [
      ['morning', 'regular', 90000, 113000],
      ['afternoon', 'regular', 123000, 152500],
      ['closing-auction', 'regular', 152500, 153000],
    ],
  },
  {
    from: '20150101',
    usual: [
      ['morning', 'regular', 90000, 113000],
      ['afternoon', 'regular', 123000, 150000],
    ],
  },
]

const HOSE: readonly SessionEra[] = [
  {
    from: '20150101',
    usual: [
      ['ato', 'auction', 90000, 91500],
      ['morning', 'regular', 91500, 113000],
      ['afternoon', 'regular', 130000, 143000],
      ['atc', 'auction', 143000, 144500],
      ['put-through', 'off-hours', 144500, 150000],
    ],
  },
]

const HNX: readonly SessionEra[] = [
  {
    from: '20150101',
    usual: [
      ['morning', 'regular', 90000, 113000],
      ['afternoon', 'regular', 130000, 143000],
      ['atc', 'auction', 143000, 144500],
      ['plo', 'off-hours', 144500, 150000],
    ],
  },
]

/** Hours of every venue, newest first. Before the oldest the hours are unknown: the oldest answer, provisionally. */
export const SESSION_TABLES: Readonly<Record<Venue, readonly SessionEra[]>> = {
  KRX,
  NXT,
  KRX_DERIV,
  NYSE: US,
  NASDAQ: US,
  AMEX: US,
  HKEX,
  SSE: CN,
  SZSE: CN,
  TSE,
  HOSE,
  HNX,
}
