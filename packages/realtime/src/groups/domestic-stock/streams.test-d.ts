import { expectTypeOf } from 'vitest'
import type { RealtimeClient, Subscription } from '../../index.js'
import { type ExpectedTradeRecord as ElwExpectedTradeRecord, expectedTrade } from '../elw/index.js'
import type { NavRecord } from '../etf-etn/index.js'
import {
  type AfterHoursOrderBookRecord,
  type BrokersRecord,
  type IndexTradeRecord,
  type MarketStatusRecord,
  type TradeNxtRecord,
  type TradeUnifiedRecord,
  tradeUnified,
} from './index.js'

type Open = string & Record<never, never>

// Columns shared between streams keep their types.
expectTypeOf<TradeNxtRecord['STCK_PRPR']>().toEqualTypeOf<number>()
expectTypeOf<TradeUnifiedRecord['CNTG_CLS_CODE']>().toEqualTypeOf<'1' | '3' | '5' | Open>()
expectTypeOf<MarketStatusRecord['TR_SUSP_REAS_CNTT']>().toEqualTypeOf<string | null>()
expectTypeOf<MarketStatusRecord['VI_CLS_CODE']>().toEqualTypeOf<'Y' | 'N' | Open>()
expectTypeOf<MarketStatusRecord['EXCH_CLS_CODE']>().toEqualTypeOf<string | null>()
expectTypeOf<BrokersRecord['SELN_MBCR_GLOB_YN_1']>().toEqualTypeOf<boolean | null>()
expectTypeOf<AfterHoursOrderBookRecord['ASKP9']>().toEqualTypeOf<number>()
expectTypeOf<AfterHoursOrderBookRecord['ASKP10']>().toEqualTypeOf<number | null>()
expectTypeOf<IndexTradeRecord['prpr_nmix']>().toEqualTypeOf<number>()
expectTypeOf<NavRecord['NAV']>().toEqualTypeOf<number>()

declare const paper: RealtimeClient<'paper'>
declare const real: RealtimeClient<'real'>

expectTypeOf(real.subscribe(tradeUnified, '005930')).toEqualTypeOf<Promise<Subscription<TradeUnifiedRecord>>>()
expectTypeOf(real.subscribe(expectedTrade, '57LA24')).toEqualTypeOf<Promise<Subscription<ElwExpectedTradeRecord>>>()
// @ts-expect-error 모의투자 does not have it
paper.subscribe(tradeUnified, '005930')
