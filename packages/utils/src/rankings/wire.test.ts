import { KisValidationError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { rankingServer } from './__fixtures__/ranking-server.js'
import * as r from './index.js'

const { client, calls } = rankingServer('real')

describe('options on the wire', () => {
  it.each<[string, () => Promise<unknown>, string, Record<string, string>]>([
    [
      'upper limit',
      () => r.limits(client),
      'FHKST130000C0',
      {
        FID_COND_MRKT_DIV_CODE: 'J',
        FID_COND_SCR_DIV_CODE: '11300',
        FID_PRC_CLS_CODE: '0',
        FID_DIV_CLS_CODE: '0',
        FID_INPUT_ISCD: '0000',
      },
    ],
    [
      'near the lower limit on KOSDAQ',
      () => r.limits(client, { side: 'lower', near: 8, market: 'kosdaq' }),
      'FHKST130000C0',
      { FID_PRC_CLS_CODE: '1', FID_DIV_CLS_CODE: '6', FID_INPUT_ISCD: '1001' },
    ],
    ['near, 10', () => r.limits(client, { near: 10 }), 'FHKST130000C0', { FID_DIV_CLS_CODE: '5' }],
    ['near, 15', () => r.limits(client, { near: 15 }), 'FHKST130000C0', { FID_DIV_CLS_CODE: '1' }],
    ['near, 20', () => r.limits(client, { near: 20 }), 'FHKST130000C0', { FID_DIV_CLS_CODE: '2' }],
    ['near, 25', () => r.limits(client, { near: 25 }), 'FHKST130000C0', { FID_DIV_CLS_CODE: '3' }],
    [
      'rises, bounded',
      () =>
        r.fluctuation(client, {
          market: 'kospi200',
          venue: 'NXT',
          minPrice: 1_000,
          maxPrice: 50_000,
          minVolume: 10,
          minRate: -1.5,
          maxRate: 29.9,
          days: 5,
        }),
      'FHPST01700000',
      {
        fid_cond_mrkt_div_code: 'NX',
        fid_cond_scr_div_code: '20170',
        fid_input_iscd: '2001',
        fid_rank_sort_cls_code: '0',
        fid_prc_cls_code: '1',
        fid_input_cnt_1: '5',
        fid_input_price_1: '1000',
        fid_input_price_2: '50000',
        fid_vol_cnt: '10',
        fid_rsfl_rate1: '-1.5',
        fid_rsfl_rate2: '29.9',
      },
    ],
    [
      'falls from the high',
      () => r.fluctuation(client, { by: 'fall-from-high' }),
      'FHPST01700000',
      { fid_rank_sort_cls_code: '1', fid_prc_cls_code: '0', fid_input_cnt_1: '0' },
    ],
    [
      'turnover without funds',
      () => r.volume(client, { by: 'turnover', venue: 'both', shares: 'common', exclude: ['etf', 'warned'] }),
      'FHPST01710000',
      {
        FID_COND_MRKT_DIV_CODE: 'UN',
        FID_BLNG_CLS_CODE: '3',
        FID_DIV_CLS_CODE: '1',
        FID_TRGT_CLS_CODE: '111111111',
        FID_TRGT_EXLS_CLS_CODE: '1000001000',
      },
    ],
    [
      'an industry by its code',
      () => r.marketCap(client, { market: '0013', shares: 'preferred' }),
      'FHPST01740000',
      { fid_input_iscd: '0013', fid_div_cls_code: '2' },
    ],
    ['strength', () => r.strength(client, { minVolume: 7 }), 'FHPST01680000', { fid_vol_cnt: '7' }],
    ['orders', () => r.restingOrders(client, { by: 'ask-share' }), 'FHPST01720000', { fid_rank_sort_cls_code: '3' }],
    [
      'off-hours orders',
      () => r.afterHoursOrders(client, { by: 'bid' }),
      'FHPST01760000',
      { fid_rank_sort_cls_code: '4' },
    ],
    [
      'large trades',
      () => r.largeTrades(client, { by: 'sell', minAmount: 5_000, minPrice: 1, maxPrice: 2, symbol: '005930' }),
      'FHKST190900C0',
      {
        fid_rank_sort_cls_code: '1',
        fid_input_price_1: '5000',
        fid_aply_rang_prc_1: '1',
        fid_aply_rang_prc_2: '2',
        fid_input_iscd_2: '005930',
      },
    ],
    [
      'credit',
      () => r.creditBalance(client, { by: 'short-growth', days: 20 }),
      'FHKST17010000',
      { FID_RANK_SORT_CLS_CODE: '8', FID_OPTION: '20' },
    ],
    [
      'disparity',
      () => r.disparity(client, { by: 'low', days: 120, issues: 'risk' }),
      'FHPST01780000',
      { fid_rank_sort_cls_code: '1', fid_hour_cls_code: '120', fid_div_cls_code: '5' },
    ],
    [
      'dividends',
      () =>
        r.dividends(client, {
          from: '20250101',
          to: '20251231',
          market: 'kosdaq',
          kind: 'stock',
          term: 'interim',
          shares: 'preferred',
        }),
      'HHKDB13470100',
      { GB1: '3', UPJONG: '1001', GB2: '7', GB3: '1', GB4: '2', F_DT: '20250101', T_DT: '20251231', CTS_AREA: '' },
    ],
    [
      'expected',
      () => r.expectedFluctuation(client, { auction: 'closing', by: 'volume', minTurnover: 9, shares: 'common' }),
      'FHPST01820000',
      { fid_mkop_cls_code: '1', fid_rank_sort_cls_code: '5', fid_pbmn: '9', fid_div_cls_code: '1' },
    ],
    [
      'ratios',
      () => r.financialRatios(client, { year: 2025, quarter: 2, by: 'activity' }),
      'FHPST01750000',
      { fid_input_option_1: '2025', fid_input_option_2: '1', fid_rank_sort_cls_code: '20' },
    ],
    [
      'financials',
      () => r.financials(client, { year: 2024, by: 'equity' }),
      'FHPST01730000',
      { fid_input_option_1: '2024', fid_input_option_2: '3', fid_rank_sort_cls_code: '6' },
    ],
    [
      'valuation',
      () => r.valuation(client, { year: 2025, by: 'ev-to-ebitda', issues: 'preferred' }),
      'FHPST01790000',
      { fid_rank_sort_cls_code: '30', fid_div_cls_code: '7' },
    ],
    [
      'near the low',
      () => r.nearHighLow(client, { side: 'low', minGap: 0, maxGap: 2.5, minVolume: 100, exclude: 'administrative' }),
      'FHPST01870000',
      {
        fid_prc_cls_code: '1',
        fid_input_cnt_1: '0',
        fid_input_cnt_2: '2.5',
        fid_aply_rang_vol: '100',
        fid_trgt_exls_cls_code: '1',
      },
    ],
    [
      'off-hours expected',
      () => r.afterHoursExpected(client, { by: 'fall-in-won' }),
      'FHKST11860000',
      { FID_RANK_SORT_CLS_CODE: '4' },
    ],
    [
      'off-hours changes',
      () => r.afterHoursFluctuation(client, { by: 'lower-limit' }),
      'FHPST02340000',
      { FID_DIV_CLS_CODE: '4' },
    ],
    [
      'off-hours volumes',
      () => r.afterHoursVolume(client, { by: 'ask' }),
      'FHPST02350000',
      { FID_RANK_SORT_CLS_CODE: '1' },
    ],
    ['preferred', () => r.preferredGap(client, { venue: 'NXT' }), 'FHPST01770000', { fid_cond_mrkt_div_code: 'NX' }],
    [
      'short sales of two weeks',
      () => r.shortSales(client, { period: '2w', market: 'kosdaq150' }),
      'FHPST04820000',
      { FID_PERIOD_DIV_CODE: 'D', FID_INPUT_CNT_1: '9', FID_INPUT_ISCD: '3003' },
    ],
    [
      'short sales of two months',
      () => r.shortSales(client, { period: '2m' }),
      'FHPST04820000',
      { FID_PERIOD_DIV_CODE: 'M', FID_INPUT_CNT_1: '2' },
    ],
    [
      'watchlists',
      () => r.watchlists(client, { issues: 'common' }),
      'FHPST01800000',
      { fid_input_cnt_1: '1', fid_div_cls_code: '6' },
    ],
    [
      'company',
      () => r.companyTrades(client, { from: '20261116', to: '20261120', by: 'sell', minVolume: 100 }),
      'FHPST01860000',
      {
        fid_rank_sort_cls_code: '0',
        fid_input_date_1: '20261116',
        fid_input_date_2: '20261120',
        fid_aply_rang_vol: '100',
      },
    ],
    [
      'overseas falls',
      () => r.overseasFluctuation(client, { exchange: 'HOSE', by: 'fall', days: 365, minVolume: 10_000 }),
      'HHDFS76290000',
      { EXCD: 'HSX', GUBN: '0', NDAY: '9', VOL_RANG: '3', KEYB: '', AUTH: '' },
    ],
    [
      'overseas volume',
      () => r.overseasVolume(client, { exchange: 'AMEX', minPrice: 5, maxPrice: 10 }),
      'HHDFS76310010',
      { EXCD: 'AMS', NDAY: '0', PRC1: '5', PRC2: '10' },
    ],
    [
      'overseas turnover',
      () => r.overseasTurnover(client, { exchange: 'TSE', days: 5 }),
      'HHDFS76320010',
      { EXCD: 'TSE', NDAY: '3' },
    ],
    ['overseas growth', () => r.overseasVolumeGrowth(client, { exchange: 'SSE' }), 'HHDFS76330000', { EXCD: 'SHS' }],
    [
      'overseas share turnover',
      () => r.overseasShareTurnover(client, { exchange: 'SZSE' }),
      'HHDFS76340000',
      { EXCD: 'SZS' },
    ],
    [
      'overseas market cap',
      () => r.overseasMarketCap(client, { exchange: 'HNX' }),
      'HHDFS76350100',
      { EXCD: 'HNX', VOL_RANG: '0' },
    ],
    [
      'overseas surge',
      () => r.overseasPriceSurge(client, { exchange: 'HKEX', minutes: 120 }),
      'HHDFS76260000',
      { EXCD: 'HKS', MINX: '9', GUBN: '1' },
    ],
    [
      'overseas volume surge',
      () => r.overseasVolumeSurge(client, { exchange: 'NYSE', minutes: 10 }),
      'HHDFS76270000',
      { EXCD: 'NYS', MINX: '4' },
    ],
    [
      'overseas strength',
      () => r.overseasStrength(client, { exchange: 'NASDAQ', minutes: 2 }),
      'HHDFS76280000',
      { EXCD: 'NAS', NDAY: '1' },
    ],
    [
      'overseas lows for a moment',
      () => r.overseasHighLow(client, { exchange: 'NASDAQ', side: 'low', isHeld: false }),
      'HHDFS76300000',
      { GUBN: '0', GUBN2: '0' },
    ],
    [
      'ELW',
      () =>
        r.elwFluctuation(client, {
          right: 'put',
          underlying: '2001',
          issuer: '00003',
          term: '3m-6m',
          by: 'range',
          maxVolume: 9,
        }),
      'FHPEW02770000',
      {
        FID_DIV_CLS_CODE: '2',
        FID_UNAS_INPUT_ISCD: '2001',
        FID_INPUT_ISCD: '00003',
        FID_INPUT_RMNN_DYNU_1: '4',
        FID_RANK_SORT_CLS_CODE: '4',
        FID_INPUT_VOL_2: '9',
      },
    ],
    [
      'ELW volume',
      () => r.elwVolume(client, { by: 'net-ask' }),
      'FHPEW02780000',
      { FID_RANK_SORT_CLS_CODE: '5', FID_INPUT_ISCD_2: '0000' },
    ],
    [
      'ELW indicators',
      () => r.elwIndicators(client, { settlement: 'knock-out' }),
      'FHPEW02790000',
      { FID_BLNG_CLS_CODE: '2', FID_RANK_SORT_CLS_CODE: '1' },
    ],
    [
      'ELW greeks',
      () => r.elwSensitivities(client, { by: 'vega', minDaysLeft: 30 }),
      'FHPEW02850000',
      { FID_RANK_SORT_CLS_CODE: '4', FID_INPUT_RMNN_DYNU_1: '30' },
    ],
    [
      'ELW surges by day',
      () => r.elwSurges(client, { by: 'ask', days: 2 }),
      'FHPEW02870000',
      { FID_HOUR_CLS_CODE: '2', FID_INPUT_HOUR_1: '2', FID_RANK_SORT_CLS_CODE: '5' },
    ],
    [
      'ELW surges by minute',
      () => r.elwSurges(client, { minutes: 3 }),
      'FHPEW02870000',
      { FID_HOUR_CLS_CODE: '1', FID_INPUT_HOUR_1: '3' },
    ],
  ])('%s', async (_, run, trId, query) => {
    await run()
    expect(calls.at(-1)).toMatchObject({ trId, query })
  })
})

describe('what is refused before anything is sent', () => {
  const dates = { from: '20260101', to: '20260131' }
  it.each<[string, () => Promise<unknown>]>([
    ['side', () => r.limits(client, { side: 'both' as 'upper' })],
    ['near', () => r.limits(client, { near: 30 as 25 })],
    ['market', () => r.limits(client, { market: 'nasdaq' })],
    ['market', () => r.volume(client, { market: '1' })],
    ['by', () => r.fluctuation(client, { by: 'toString' as 'rise' })],
    ['venue', () => r.fluctuation(client, { venue: 'SOR' as 'KRX' })],
    ['venue', () => r.volume(client, { venue: 'SOR' as 'KRX' })],
    ['minPrice', () => r.fluctuation(client, { minPrice: Number.NaN })],
    ['maxPrice', () => r.fluctuation(client, { maxPrice: -1 })],
    ['minVolume', () => r.volume(client, { minVolume: 1.5 })],
    ['days', () => r.fluctuation(client, { days: Infinity })],
    ['minRate', () => r.fluctuation(client, { minRate: Number.NaN })],
    ['exclude', () => r.volume(client, { exclude: ['gold' as 'etf'] })],
    ['shares', () => r.marketCap(client, { shares: 'both' as 'all' })],
    ['issues', () => r.disparity(client, { issues: 'safe' as 'all' })],
    ['exclude', () => r.nearHighLow(client, { exclude: 'safe' as 'all' })],
    ['days', () => r.creditBalance(client, { days: 1 })],
    ['from', () => r.dividends(client, { ...dates, from: '20260230' })],
    ['to', () => r.dividends(client, { ...dates, to: '2026-01-31' })],
    ['to', () => r.companyTrades(client, { ...dates, from: '20260201' })],
    ['year', () => r.valuation(client, { year: 26 })],
    ['quarter', () => r.valuation(client, { year: 2026, quarter: 5 as 4 })],
    ['period', () => r.shortSales(client, { period: '5d' as '1d' })],
    ['limit', () => r.watchlists(client, { limit: 0 })],
    ['exchange', () => r.overseasVolume(client, { exchange: 'KRX' as 'NYSE' })],
    ['minVolume', () => r.overseasVolume(client, { exchange: 'NYSE', minVolume: 5 as 0 })],
    ['days', () => r.overseasVolume(client, { exchange: 'NYSE', days: 7 as 5 })],
    ['minutes', () => r.overseasStrength(client, { exchange: 'NYSE', minutes: 7 as 5 })],
    ['right', () => r.elwVolume(client, { right: 'both' as 'all' })],
    ['settlement', () => r.elwIndicators(client, { settlement: 'cash' as 'all' })],
    ['days', () => r.elwSurges(client, { days: 1, minutes: 1 })],
  ])('%s', async (field, run) => {
    const before = calls.length
    const error = await run().then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    expect(KisValidationError.isInstance(error) && error.field).toBe(field)
    expect(calls).toHaveLength(before)
  })
})
