import { paginate } from '@kis/rest'
import { type InquireBalanceResult, inquireBalance } from '@kis/rest/domestic-bond'
import { asReal } from '../stock/wire-values.js'
import type { BalancePart, BalanceReading } from './balance-part.js'
import type { Lot } from './merge-lots.js'
import { readSteady } from './read-steady.js'

/**
 * 장내채권 잔고조회 (CTSC8407R), all pages. It tells no prices, and 0 for costs that it does not know.
 *
 * @throws KisUnsupportedInPaperError before any call.
 */
export async function readBondBalance({ rest, signal }: BalanceReading): Promise<BalancePart> {
  const { pages, complete, lots } = await readSteady({
    read: () => paginate(inquireBalance, asReal(rest), { INQR_CNDT: '00' }, { signal }).collect(),
    lotsOf: (all) => all.flatMap((page) => page.output.map(lotOf)),
  })
  return {
    lots,
    cash: [],
    totals: {},
    won: { cost: null, value: null, profit: null, netAssets: null },
    complete,
    raw: pages,
  }
}

function lotOf(row: InquireBalanceResult['output'][number]): Lot {
  return {
    assetClass: 'bond',
    area: 'KRX',
    venue: 'KRX',
    symbol: row.pdno,
    currency: 'KRW',
    name: row.prdt_name ?? '',
    side: 'long',
    // Each purchase has a row of its own.
    lotKey: `${row.buy_dt ?? ''}|${row.buy_sqno ?? ''}`,
    settledQuantity: null,
    executedQuantity: row.cblc_qty,
    sellableQuantity: row.ord_psbl_qty,
    boughtToday: null,
    soldToday: null,
    averagePrice: row.buy_unpr || null,
    cost: row.buy_amt || null,
    price: null,
    value: null,
    profit: null,
    profitRate: null,
    exchangeRate: 1,
    loan: null,
  }
}
