import { createMemoryStore, KisTransportError } from '@kis/core'
import { expect } from 'vitest'
import type { TradingContext } from '../../context.js'
import { createOrders } from '../create-orders.js'
import { APPLE, refOf, SAMSUNG, type Scripted, scriptedRest } from '../desks/__fixtures__/scripted-rest.js'

export const accepted = (output: object): Scripted => ({
  body: { rt_cd: '0', msg_cd: 'APBK0013', msg1: '주문 전송 완료 되었습니다.', output },
})
export const numbered = (ODNO: string, KRX_FWDG_ORD_ORGNO = '06010'): Scripted =>
  accepted({ KRX_FWDG_ORD_ORGNO, ODNO, ORD_TMD: '100102' })
export const LOST: Scripted = { failure: new KisTransportError({ message: 'lost', requestSent: true }) }
export const REFUSED: Scripted = { body: { rt_cd: '1', msg_cd: 'APBK0966', msg1: '정정취소 가능수량을 초과' } }
export const rowOf = (more: object = {}): object => ({
  ...{ odno: '0000000100', ord_dt: '20261120', ord_gno_brno: '06010', pdno: '005930', ord_unpr: '70000' },
  ...{ ord_qty: '10', tot_ccld_qty: '3', rmn_qty: '7', sll_buy_dvsn_cd: '02', ord_dvsn_cd: '00', ord_tmd: '100102' },
  ...more,
})
export const listed = (...rows: readonly object[]): Scripted => ({
  body: { rt_cd: '0', ctx_area_fk100: '', ctx_area_nk100: '', output2: {}, output1: rows },
})
export const listedAbroad = (more: object = {}): Scripted => ({
  body: {
    ...{ rt_cd: '0', ctx_area_fk200: '', ctx_area_nk200: '' },
    output: [
      {
        ...{ odno: '0000000200', ord_dt: '20261119', ord_gno_brno: '01790', pdno: 'AAPL', ft_ord_unpr3: '145' },
        ...{ ft_ord_qty: '10', ft_ccld_qty: '4', nccs_qty: '6', sll_buy_dvsn_cd: '02', rvse_cncl_dvsn: '00' },
        ...{ ovrs_excg_cd: 'NASD', tr_crcy_cd: 'USD', thco_ord_tmd: '100000', ...more },
      },
    ],
  },
})

export const FACTS = {
  ...{ name: '', englishName: null, market: null, product: null, lotSize: null, basePrice: null, isHalted: false },
  ...{ isLiquidationTrading: false, isOnNxt: false, leverage: null, multiplier: null, masterMarket: 'kospi' },
} as const
export const BUY = { symbol: '005930', quantity: 10, kind: 'limit', price: 70_000 } as const
export const BUY_ABROAD = { ...BUY, symbol: 'AAPL', venue: 'NASDAQ', price: 145 } as const
export const REF = refOf(SAMSUNG, { orderNumber: '0000000100' })
export const REF_ABROAD = refOf(APPLE, { orderNumber: '0000000200', orgNumber: '01790', date: '20261119' })
/** TRs of amendments and cancellations. */
export const CHANGE = 'TTTC0013U'
export const CHANGE_ABROAD = 'TTTT1004U'
export const CHANGE_RESERVED = 'CTSC0013U'

/** An account at a server that takes orders, and answers the rest as it is told to. */
export function setUp(
  answers: Readonly<Record<string, readonly Scripted[]>> = {},
  options: Partial<TradingContext> = {},
  limiterWaitMs = 0,
) {
  const { rest, clock, sent } = scriptedRest(
    'real',
    {
      ...{ TTTC0012U: [numbered('0000000100')], TTTT1002U: [numbered('0000000200', '01790')] },
      CTSC0008U: [accepted({ RSVN_ORD_SEQ: '39607' })],
      ...answers,
    },
    limiterWaitMs,
  )
  const store = createMemoryStore({ clock })
  /** Another process of the same account. */
  const join = (more: Partial<TradingContext> = {}) =>
    createOrders({
      ...{ rest, clock, store, random: () => 0.5, allowRealOrders: true },
      ...{ skipChecks: ['session', 'limits'], risk: { priceCollar: null } },
      realtime: () => expect.fail('Nothing is watched.'),
      ...options,
      ...more,
    })
  const { orders, tracker } = join()
  const settle = <T>(promise: Promise<T>): Promise<T> => {
    promise.catch(() => {})
    return clock.until(promise)
  }
  /** The parameters of every call of a TR so far. */
  const sentOf = (...trIds: readonly (string | undefined)[]) =>
    sent.filter(({ trId }) => trIds.includes(trId)).map(({ wire }) => wire)
  const changes = () => sentOf(CHANGE, CHANGE_ABROAD, CHANGE_RESERVED, 'CTSC0009U')
  return { orders, tracker, rest, store, clock, sent, settle, sentOf, changes, join }
}
