import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'
import { NIGHT_EXECUTION_NOTICE_COLUMNS } from './night-execution-notice-columns.js'

const spec = {
  id: 'domesticFuturesOptions.nightOptionsExecutionNotice',
  tr: { real: 'H0EUCNI0', paper: null },
  key: 'htsId',
  encrypted: true,
  columns: NIGHT_EXECUTION_NOTICE_COLUMNS,
  layouts: [{ width: 19 }],
  // A fill read from the wrong column is worse than none: a width that is not listed is never guessed.
  wider: 'reject',
  secret: ['CUST_ID', 'ACNT_NO', 'ACNT_NAME'],
} as const satisfies StreamSpec

/** One notice of `nightOptionsExecutionNotice`. Only `CNTG_YN` `'2'` is a fill; with `'1'` quantity and price are those of the ORDER. */
export interface NightOptionsExecutionNoticeRecord extends RecordOf<typeof spec> {}

/**
 * KRX야간옵션 실시간체결통보: acceptances, amendments, cancellations, rejections and fills of one's own options orders in
 * the night session. Encrypted on the wire.
 *
 * `CNTG_YN` tells what a notice is. With '1' it is an acceptance, amendment, cancellation or rejection: nothing was filled, and
 * `CNTG_QTY` is the ORDER quantity. Only with '2' is it a fill, and `CNTG_QTY` the quantity of that fill.
 *
 * TR id H0EUCNI0, real only (모의투자 미지원); key: the HTS id (case-sensitive), which is not the account number. Document 실시간-067.
 *
 * @category 국내선물옵션 › 실시간시세
 * @example
 * import { nightOptionsExecutionNotice } from '@kis/realtime/domestic-futures-options'
 *
 * const notices = await client.subscribe(nightOptionsExecutionNotice, htsId)
 * for await (const notice of notices) {
 *   if (notice.CNTG_YN === '2') console.log('filled', notice.CNTG_QTY, notice.CNTG_UNPR)
 * }
 */
export const nightOptionsExecutionNotice: RealOnlyStream<NightOptionsExecutionNoticeRecord> =
  /* @__PURE__ */ stream(spec)
