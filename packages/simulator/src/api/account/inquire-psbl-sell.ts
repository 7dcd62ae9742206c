import { wrongSymbol } from '../../http/refusal.js'
import type { ApiRoute } from '../api-route.js'
import { ledgerStatus } from '../envelope.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'
import { queriedAccount } from './account-of.js'
import { holdingRow, stockHoldings } from './stock-holdings.js'

const spec = specOf('domesticStock.inquirePsblSell')

/** 매도가능수량조회. */
export const inquirePsblSell: ApiRoute = specRoute(spec, (call) => {
  const { world, parameters } = call
  const account = queriedAccount(call)
  const code = parameters.text('PDNO')
  const instrument = world.exchange.market(code)?.instrument
  if (!instrument) throw wrongSymbol()
  const holding = stockHoldings(world, account).find((one) => one.code === code && !one.loan)
  const row = holding ? holdingRow(holding) : {}
  return {
    body: {
      output: specRecord(spec, 'output', {
        ...row,
        pdno: code,
        prdt_name: instrument.name,
        buy_qty: row.thdt_buyqty ?? '0',
        sll_qty: row.thdt_sll_qty ?? '0',
        cblc_qty: row.hldg_qty ?? '0',
        nsvg_qty: '0',
        now_pric: row.prpr ?? String(world.exchange.market(code)?.day.last ?? 0),
      }),
      ...ledgerStatus('KIOK0510'),
    },
  }
})
