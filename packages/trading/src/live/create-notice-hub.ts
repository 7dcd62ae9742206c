import { type AccountNumber, KisConfigError, kstTime } from '@kis/core'
import { accountKindOf } from '../account/account-kind.js'
import type { TradingContext } from '../context.js'
import type { OrderFloor } from '../orders/create-orders.js'
import { NoticeHub } from './notice-hub.js'
import { noticeSourcesOf } from './notice-sources.js'

/** The notices of an account. Nothing is opened before the first reader. */
export function createNoticeHub(
  context: TradingContext,
  account: AccountNumber,
  floor: Pick<OrderFloor, 'tracker' | 'resync'>,
): NoticeHub {
  const { realtime, clock, logger, htsId, rest } = context
  return new NoticeHub({
    ...{ realtime, clock, logger, tracker: floor.tracker, resync: floor.resync },
    account: account.cano + account.productCode,
    sources: () => {
      if (htsId) return noticeSourcesOf(accountKindOf(account), rest.env, htsId, () => kstTime(clock.now()))
      throw new KisConfigError({
        option: 'htsId',
        message: 'Fill notices (체결통보) are keyed by the HTS id: give "htsId".',
      })
    },
  })
}
