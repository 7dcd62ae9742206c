import type { MarketRuleOptions } from '../market-rule-options.js'

/** A tick table as its sources print it: decimals as text, `end tick` for each band, the last without an end. */
export interface PrintedTable {
  readonly id: string
  readonly from: string
  readonly to: string | null
  readonly isInclusive: boolean
  readonly bands: string
  /** What it applies to. */
  readonly options: readonly MarketRuleOptions[]
}

export const PRINTED_TABLES: readonly PrintedTable[] = [
  {
    id: 'kr_kospi_old',
    from: '20101004',
    to: '20230124',
    isInclusive: false,
    bands: '1000 1 | 5000 5 | 10000 10 | 50000 50 | 100000 100 | 500000 500 | ∞ 1000',
    options: [{ market: 'kospi' }],
  },
  {
    id: 'kr_kosdaq_old',
    from: '20101004',
    to: '20230124',
    isInclusive: false,
    bands: '1000 1 | 5000 5 | 10000 10 | 50000 50 | ∞ 100',
    options: [{ market: 'kosdaq' }],
  },
  {
    id: 'kr_stock',
    from: '20230125',
    to: null,
    isInclusive: false,
    bands: '2000 1 | 5000 5 | 20000 10 | 50000 50 | 200000 100 | 500000 500 | ∞ 1000',
    options: [
      { market: 'kospi' },
      { market: 'kosdaq' },
      { market: 'konex' },
      { venue: 'NXT', market: 'kosdaq' },
      { product: 'stock-futures' },
    ],
  },
  {
    id: 'kr_etp_old',
    from: '20100101',
    to: '20231210',
    isInclusive: false,
    bands: '∞ 5',
    options: [{ product: 'etf' }, { product: 'etn' }],
  },
  {
    id: 'kr_etp',
    from: '20231211',
    to: null,
    isInclusive: false,
    bands: '2000 1 | ∞ 5',
    options: [{ product: 'etf' }, { product: 'etn' }],
  },
  {
    id: 'kr_elw',
    from: '20100101',
    to: null,
    isInclusive: false,
    bands: '∞ 5',
    options: [{ product: 'elw' }],
  },
  {
    id: 'kr_k200_fut',
    from: '20100101',
    to: null,
    isInclusive: false,
    bands: '∞ 0.05',
    options: [{ venue: 'KRX_DERIV', product: 'kospi200-futures' }],
  },
  {
    id: 'kr_mini_k200_fut',
    from: '20150720',
    to: null,
    isInclusive: false,
    bands: '∞ 0.02',
    options: [{ product: 'mini-kospi200-futures' }],
  },
  {
    id: 'kr_k200_opt',
    from: '20170327',
    to: null,
    isInclusive: false,
    bands: '10 0.01 | ∞ 0.05',
    options: [{ product: 'kospi200-options' }],
  },
  {
    id: 'kr_mini_k200_opt',
    from: '20170327',
    to: null,
    isInclusive: false,
    bands: '3 0.01 | 10 0.02 | ∞ 0.05',
    options: [{ product: 'mini-kospi200-options' }],
  },
  {
    id: 'kr_kq150_fut',
    from: '20151123',
    to: null,
    isInclusive: false,
    bands: '∞ 0.10',
    options: [{ product: 'kosdaq150-futures' }],
  },
  {
    id: 'kr_kq150_opt',
    from: '20180326',
    to: null,
    isInclusive: false,
    bands: '50 0.1 | ∞ 0.5',
    options: [{ product: 'kosdaq150-options' }],
  },
  {
    id: 'us_stock',
    from: '20070101',
    to: null,
    isInclusive: false,
    bands: '1 0.0001 | ∞ 0.01',
    options: [{ venue: 'NYSE' }, { venue: 'NASDAQ' }, { venue: 'AMEX', product: 'etf' }],
  },
  {
    id: 'hk_equity_old',
    from: '20100101',
    to: '20250803',
    isInclusive: true,
    bands:
      '0.25 0.001 | 0.5 0.005 | 10 0.01 | 20 0.02 | 100 0.05 | 200 0.1 | 500 0.2 | 1000 0.5 | 2000 1 | 5000 2 | ∞ 5',
    options: [{ venue: 'HKEX' }],
  },
  {
    id: 'hk_equity_p1',
    from: '20250804',
    // The day before the second phase may have begun; the sources name no last day.
    to: '20260531',
    isInclusive: true,
    bands:
      '0.25 0.001 | 0.5 0.005 | 10 0.01 | 20 0.01 | 50 0.02 | 100 0.05 | 200 0.1 | 500 0.2 | 1000 0.5 | 2000 1 | 5000 2 | ∞ 5',
    options: [{ venue: 'HKEX' }],
  },
  {
    id: 'hk_etp',
    from: '20200601',
    to: null,
    isInclusive: true,
    bands: '1 0.001 | 5 0.002 | 10 0.005 | 20 0.01 | 100 0.02 | 200 0.05 | 500 0.1 | 1000 0.2 | 2000 0.5 | ∞ 1',
    options: [{ venue: 'HKEX', product: 'etf' }],
  },
  {
    id: 'jp_topix500',
    from: '20230605',
    to: null,
    isInclusive: true,
    bands:
      '1000 0.1 | 3000 0.5 | 10000 1 | 30000 5 | 100000 10 | 300000 50 | 1000000 100 | 3000000 500 | 10000000 1000 | 30000000 5000 | ∞ 10000',
    options: [
      { venue: 'TSE', market: 'topix500' },
      { venue: 'TSE', product: 'etf' },
    ],
  },
  {
    id: 'jp_other',
    from: '20140114',
    to: null,
    isInclusive: true,
    bands:
      '3000 1 | 5000 5 | 30000 10 | 50000 50 | 300000 100 | 500000 500 | 3000000 1000 | 5000000 5000 | 30000000 10000 | 50000000 50000 | ∞ 100000',
    options: [{ venue: 'TSE' }],
  },
  {
    id: 'cn_a',
    from: '20100101',
    to: null,
    isInclusive: false,
    bands: '∞ 0.01',
    options: [{ venue: 'SSE' }, { venue: 'SSE', market: 'star' }, { venue: 'SZSE', market: 'chinext' }],
  },
  {
    id: 'vn_hose',
    from: '20160912',
    to: null,
    isInclusive: false,
    bands: '10000 10 | 50000 50 | ∞ 100',
    options: [{ venue: 'HOSE' }],
  },
  {
    id: 'vn_hnx',
    from: '20100101',
    to: null,
    isInclusive: false,
    bands: '∞ 100',
    options: [{ venue: 'HNX' }, { venue: 'HNX', market: 'upcom' }],
  },
  {
    id: 'cn_fund',
    from: '20100101',
    to: null,
    isInclusive: false,
    bands: '∞ 0.001',
    options: [
      { venue: 'SSE', product: 'etf' },
      { venue: 'SZSE', product: 'etf' },
    ],
  },
  {
    id: 'sse_b',
    from: '20100101',
    to: null,
    isInclusive: false,
    bands: '∞ 0.001',
    options: [{ venue: 'SSE', product: 'b-share' }],
  },
  {
    id: 'szse_b',
    from: '20100101',
    to: null,
    isInclusive: false,
    bands: '∞ 0.01',
    options: [{ venue: 'SZSE', product: 'b-share' }],
  },
  {
    id: 'hose_etf',
    from: '20160912',
    to: null,
    isInclusive: false,
    bands: '∞ 10',
    options: [{ venue: 'HOSE', product: 'etf' }],
  },
  {
    id: 'hnx_etf',
    from: '20100101',
    to: null,
    isInclusive: false,
    bands: '∞ 1',
    options: [{ venue: 'HNX', product: 'etf' }],
  },
]
