import type { ApiRoute } from '../api-route.js'
import { pageAnswer } from '../paging.js'
import { ACCOUNT_KEYS, queriedAccount } from './account-of.js'
import { balanceTotals, holdingKey, holdingRow, stockHoldings } from './stock-holdings.js'

const PAGE_SIZES = { real: 50, paper: 20 } as const

/** 주식잔고조회. A position sold today stays in the list with quantity 0. */
export const inquireBalance: ApiRoute = {
  path: '/uapi/domestic-stock/v1/trading/inquire-balance',
  method: 'GET',
  trIds: { real: ['TTTC8434R'], paper: ['VTTC8434R'] },
  isLedger: true,
  required: [
    ...ACCOUNT_KEYS,
    'AFHR_FLPR_YN',
    'INQR_DVSN',
    'UNPR_DVSN',
    'FUND_STTL_ICLD_YN',
    'FNCG_AMT_AUTO_RDPT_YN',
    'PRCS_DVSN',
  ],
  answer(call) {
    const { world, parameters } = call
    const account = queriedAccount(call)
    const holdings = stockHoldings(world, account)
    const flags = ['AFHR_FLPR_YN', 'FNCG_AMT_AUTO_RDPT_YN', 'INQR_DVSN', 'UNPR_DVSN', 'FUND_STTL_ICLD_YN']
    const conditions = [account.cano, account.productCode, ...flags.map((name) => parameters.text(name))]
    return pageAnswer({
      call,
      rows: holdings,
      size: PAGE_SIZES[world.settings.env],
      keyOf: holdingKey,
      cursor: { suffix: '100', width: 100 },
      conditions: `${conditions.join('^')}^`,
      blocks: (rows) => ({ output1: rows.map(holdingRow), output2: [balanceTotals(account, holdings)] }),
    })
  },
}
