import type { WireRecord } from '@kis/core'

/** Facts about an answer. */
export interface ReplyMeta {
  readonly trId: string
  /** KIS's own number of the exchange (`gt_uid`). */
  readonly gtUid: string | undefined
  /** `msg_cd`, which may be blank on success. */
  readonly msgCd: string
  /** `msg1`, trimmed. */
  readonly message: string
  /** Whether KIS says that more pages follow (`tr_cont` F or M). */
  readonly hasMore: boolean
  /** What KIS's clock said when it answered, in epoch milliseconds, to the second; left out where the answer does not tell. */
  readonly servedAt?: number | undefined
}

/**
 * What every answer carries beside its blocks. Both members are not enumerable: printing or serialising an answer shows its blocks
 * only, since the wire record may hold the account number.
 */
export interface Reply {
  /** The answer as it arrived, untouched. */
  readonly raw: WireRecord
  readonly meta: ReplyMeta
}
