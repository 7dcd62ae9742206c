import { expectTypeOf } from 'vitest'
import type { RealtimeClient, Subscription } from '../../index.js'
import { trade } from '../domestic-bond/index.js'
import {
  type ExecutionNoticeRecord,
  executionNotice,
  indexFuturesTrade,
  type NightFuturesTradeRecord,
  type NightOptionsTradeRecord,
  nightFuturesExecutionNotice,
} from './index.js'

type Open = string & Record<never, never>

expectTypeOf<NightFuturesTradeRecord['FUTS_PRPR']>().toEqualTypeOf<number>()
expectTypeOf<NightFuturesTradeRecord['DYNM_MXPR']>().toEqualTypeOf<number | null>()
expectTypeOf<NightOptionsTradeRecord['DELTA']>().toEqualTypeOf<number | null>()
expectTypeOf<ExecutionNoticeRecord['CNTG_YN']>().toEqualTypeOf<'1' | '2' | Open>()

declare const paper: RealtimeClient<'paper'>

expectTypeOf(paper.subscribe(executionNotice, 'htsid')).toEqualTypeOf<Promise<Subscription<ExecutionNoticeRecord>>>()
// @ts-expect-error 모의투자 has no market data of derivatives
paper.subscribe(indexFuturesTrade, '101W09')
// @ts-expect-error nor notices of the night session
paper.subscribe(nightFuturesExecutionNotice, 'htsid')
// @ts-expect-error nor bonds
paper.subscribe(trade, 'KR103502GA34')
