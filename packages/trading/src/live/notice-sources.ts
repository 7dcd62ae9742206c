import type { Environment } from '@kis/core'
import {
  executionNotice as contractExecution,
  nightFuturesExecutionNotice,
  nightOptionsExecutionNotice,
} from '@kis/realtime/domestic-futures-options'
import { executionNotice as stockExecution } from '@kis/realtime/domestic-stock'
import { orderNotice, executionNotice as overseasContractExecution } from '@kis/realtime/overseas-futures-options'
import { executionNotice as overseasExecution } from '@kis/realtime/overseas-stock'
import type { AccountKind } from '../account/account-kind.js'
import { type LiveSource, sourceOf } from './live-source.js'
import {
  contractNotice,
  overseasContractFill,
  overseasContractNotice,
  overseasNotice,
  type ReadNotice,
  stockNotice,
} from './notice-readers.js'

/** A stream of notices (체결통보). */
export interface NoticeSource {
  readonly name: string
  readonly source: LiveSource<ReadNotice>
  /** Whether there is nothing to watch without it. */
  readonly isMain: boolean
}

/** The streams that tell of the orders of an account, by what it can hold and by what the environment has. */
export function noticeSourcesOf(
  kind: AccountKind,
  env: Environment,
  htsId: string,
  now: () => string,
): readonly NoticeSource[] {
  const named = (name: string, source: LiveSource<ReadNotice>, isMain = true): NoticeSource => ({
    name,
    source,
    isMain,
  })
  switch (kind) {
    case 'domestic-derivative': {
      const day = named('선물옵션 체결통보', sourceOf(contractExecution, htsId, contractNotice))
      if (env === 'paper') return [day]
      return [
        day,
        named('야간선물 체결통보', sourceOf(nightFuturesExecutionNotice, htsId, contractNotice), false),
        named('야간옵션 체결통보', sourceOf(nightOptionsExecutionNotice, htsId, contractNotice), false),
      ]
    }
    case 'overseas-derivative':
      return [
        named('해외선물옵션 주문통보', sourceOf(orderNotice, htsId, overseasContractNotice)),
        named('해외선물옵션 체결통보', sourceOf(overseasContractExecution, htsId, overseasContractFill)),
      ]
    default:
      return [
        named('국내주식 체결통보', sourceOf(stockExecution, htsId, stockNotice)),
        named(
          '해외주식 체결통보',
          sourceOf(overseasExecution, htsId, (record) => overseasNotice(record, now())),
          false,
        ),
      ]
  }
}
