import type { Balance } from '@kis/sdk'
import { number, percent, table } from '../print.js'
import type { Step } from '../step.js'

export function balanceTable({ positions }: Balance): string {
  return table(
    ['상품번호', '상품명', '보유수량', '매입금액', '현재가', '평가손익율', '평가손익'],
    positions.map((position) => [
      position.symbol,
      position.name,
      number(position.executedQuantity),
      number(position.cost),
      number(position.price),
      percent(position.profitRate),
      number(position.profit),
    ]),
    2,
  )
}

/** 주식잔고 */
export const showBalance: Step = {
  title: '잔고',
  async run({ kis, totals }) {
    const balance = await kis.account().balance()
    console.log(balanceTable(balance))
    console.log(
      `  예수금 ${number(balance.cash.d0)}원 (D+1 ${number(balance.cash.d1)}, D+2 ${number(balance.cash.d2)}), 순자산 ${number(balance.netAssets)}원`,
    )
    totals.positions = balance.positions.length
  },
}
