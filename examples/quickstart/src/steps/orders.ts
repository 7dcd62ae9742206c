import { type LiveView, type NoticeKind, type Order, type OrderNotice, orderNumberKey } from '@kis/sdk'
import { number } from '../print.js'
import { type DemoContext, type Step, SYMBOL, within } from '../step.js'
import { balanceTable } from './account.js'

const READ_ONLY = '조회만 합니다 (--trade, 모의투자에서만 주문).'

const LABELS: Readonly<Record<NoticeKind, string>> = {
  accepted: '접수',
  amended: '정정',
  cancelled: '취소',
  rejected: '거부',
  filled: '체결',
}

/** Reads notices until one of the order has the kind. */
async function waitFor(
  context: DemoContext,
  notices: LiveView<OrderNotice> | undefined,
  order: Pick<Order, 'orderNumber'>,
  kind: NoticeKind,
): Promise<void> {
  if (!notices) return
  const read = async (): Promise<void> => {
    for await (const notice of notices) {
      context.totals.notices[notice.kind] = (context.totals.notices[notice.kind] ?? 0) + 1
      const price = notice.price === null ? '시장가' : `${number(notice.price)}원`
      console.log(
        `  통보: ${LABELS[notice.kind]} ${notice.symbol} ${number(notice.quantity)}주 ${price} (주문 ${orderNumberKey(notice.orderNumber)})`,
      )
      if (notice.kind === kind && orderNumberKey(notice.orderNumber) === orderNumberKey(order.orderNumber)) return
    }
  }
  await within(10_000, `notice "${LABELS[kind]}"`, read())
}

/** 시장가 매수: accepted, filled, in the balance. */
export const buyAtMarket: Step = {
  title: '시장가 매수',
  skip: ({ mayTrade }) => (mayTrade ? undefined : READ_ONLY),
  async run(context) {
    const { kis, totals, canWatchFills } = context
    const account = kis.account()
    const held = async (): Promise<number> =>
      (await account.balance()).positions.find(({ symbol }) => symbol === SYMBOL)?.executedQuantity ?? 0
    await using notices = canWatchFills ? await account.watchFills() : undefined
    const before = await held()
    const power = await account.buyingPower({ symbol: SYMBOL })
    console.log(`  매수가능 ${number(power.maxQuantityWithoutCredit)}주`)
    const order = await account.orders.buy({ symbol: SYMBOL, quantity: 10, kind: 'market' })
    totals.orders += 1
    console.log(`  주문 ${orderNumberKey(order.orderNumber)} 접수`)
    await waitFor(context, notices, order, 'accepted')
    await waitFor(context, notices, order, 'filled')
    const balance = await account.balance()
    console.log(
      balanceTable({ ...balance, positions: balance.positions.filter(({ symbol }) => symbol === SYMBOL), raw: [] }),
    )
    const after = await held()
    console.log(`  보유수량 ${number(before)} → ${number(after)}주`)
    if (canWatchFills && after <= before) throw new Error('the position did not grow')
  },
}

/** 지정가 매수 far below the market, amended, then cancelled. */
export const amendAndCancel: Step = {
  title: '지정가 주문, 정정, 취소',
  skip: ({ mayTrade }) => (mayTrade ? undefined : READ_ONLY),
  async run(context) {
    const { kis, totals, canWatchFills } = context
    const { orders, watchFills } = kis.account()
    await using notices = canWatchFills ? await watchFills() : undefined
    const { lowerLimit } = await kis.stock(SYMBOL).quote()
    if (lowerLimit === null) throw new Error('the quote has no lower limit')
    const order = await orders.buy({ symbol: SYMBOL, quantity: 3, kind: 'limit', price: lowerLimit })
    totals.orders += 1
    console.log(`  ${number(order.price)}원 지정가 3주, 주문 ${orderNumberKey(order.orderNumber)}`)
    await waitFor(context, notices, order, 'accepted')
    const { price = lowerLimit } = (await kis.stock(SYMBOL).orderBook()).bids.at(-1) ?? {}
    const amended = await orders.amend(order, { price })
    totals.orders += 1
    console.log(`  ${number(price)}원으로 정정, 새 주문번호 ${orderNumberKey(amended.orderNumber)}`)
    await waitFor(context, notices, amended, 'amended')
    const open = await orders.open()
    if (!open.orders.some((one) => orderNumberKey(one.orderNumber) === orderNumberKey(amended.orderNumber))) {
      throw new Error('the amended order is not among the open orders')
    }
    const cancellation = await orders.cancel(amended)
    totals.orders += 1
    console.log(`  취소 접수, 주문 ${orderNumberKey(cancellation.orderNumber)}`)
    await waitFor(context, notices, cancellation, 'cancelled')
    const left = (await orders.open()).orders.length
    const history = await orders.history()
    console.log(`  미체결 ${left}건, 오늘 주문 ${history.orders.length}건`)
  },
}
