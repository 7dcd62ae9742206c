import type { InquireBalanceResult, InquirePresentBalanceResult } from '@kis/rest/overseas-stock'
import { OVERSEAS_VENUE_CODES, OVERSEAS_VENUES, type OverseasVenue, venueOfCode } from '../instrument/venue-codes.js'
import type { Lot } from './merge-lots.js'
import { wonPerUnit } from './won-per-unit.js'

/** How the lists name stocks that no loan stands behind. */
const CASH = '현금'
/** 해당사항없음, 현금 */
const NO_LOAN: readonly string[] = ['', '00', '10']

/** 대출유형코드 */
const LOAN_TYPES: Readonly<Record<string, string>> = {
  '01': '자기융자일반형',
  '03': '자기융자투자형',
  '05': '유통융자일반형',
  '06': '유통융자투자형',
  '07': '자기대주',
  '09': '유통대주',
  '11': '주식담보대출',
  '15': '해외주식담보대출',
  '31': '소액자동담보대출',
  '41': '매도담보대출',
  '42': '환매자금대출',
  '81': '대차거래',
  '94': '대여',
}

/** A row of 체결기준현재잔고, asked in foreign currency. */
export function lotOfPresent(row: InquirePresentBalanceResult['output1'][number]): Lot {
  const { venue, isDoubtful } = venueOfRow(row.prdt_type_cd, row.ovrs_excg_cd, row.item_lnkg_excg_cd)
  const type = row.scts_dvsn_name ?? ''
  const hasLoan = row.loan_dt !== null || (row.loan_rmnd ?? 0) > 0
  return {
    assetClass: 'overseas-stock',
    area: OVERSEAS_VENUE_CODES[venue].nation,
    venue,
    symbol: row.pdno,
    currency: row.buy_crcy_cd || OVERSEAS_VENUE_CODES[venue].currency,
    name: row.prdt_name ?? '',
    side: type.includes('대주') ? 'short' : 'long',
    lotKey: `${type}|${row.loan_dt ?? ''}`,
    isDoubtful,
    settledQuantity: row.cblc_qty13,
    // Blank where nothing was traded today, by some reports.
    executedQuantity: row.ccld_qty_smtl1 ?? row.cblc_qty13,
    sellableQuantity: row.ord_psbl_qty1,
    boughtToday: row.thdt_buy_ccld_qty1,
    soldToday: row.thdt_sll_ccld_qty1,
    averagePrice: row.avg_unpr3,
    cost: row.frcr_pchs_amt,
    price: row.ovrs_now_pric1,
    value: row.frcr_evlu_amt2,
    profit: row.evlu_pfls_amt2,
    profitRate: row.evlu_pfls_rt1,
    exchangeRate: wonPerUnit(row.buy_crcy_cd, row.bass_exrt, row.unit_amt),
    loan: hasLoan
      ? {
          type: type === CASH ? '' : type,
          date: row.loan_dt,
          dueDate: row.loan_expd_dt,
          amount: row.loan_rmnd,
          shortSaleProceeds: null,
        }
      : null,
  }
}

/** A row of 해외주식 잔고. `asked` is the exchange whose list it stands in: of no weight where the row names its own. */
export function lotOfBalance(row: InquireBalanceResult['output1'][number], asked: OverseasVenue): Lot {
  const { venue, isDoubtful } = venueOfRow(row.prdt_type_cd, row.ovrs_excg_cd, OVERSEAS_VENUE_CODES[asked].order)
  const code = row.loan_type_cd ?? ''
  const type = LOAN_TYPES[code] ?? code
  const isCash = NO_LOAN.includes(code)
  return {
    assetClass: 'overseas-stock',
    area: OVERSEAS_VENUE_CODES[venue].nation,
    venue,
    symbol: row.ovrs_pdno,
    currency: row.tr_crcy_cd || OVERSEAS_VENUE_CODES[venue].currency,
    name: row.ovrs_item_name ?? '',
    side: type.includes('대주') ? 'short' : 'long',
    lotKey: `${isCash ? CASH : type}|${row.loan_dt ?? ''}`,
    isDoubtful,
    settledQuantity: null,
    executedQuantity: row.ovrs_cblc_qty ?? 0,
    sellableQuantity: row.ord_psbl_qty,
    boughtToday: null,
    soldToday: null,
    averagePrice: row.pchs_avg_pric,
    cost: row.frcr_pchs_amt1,
    price: row.now_pric2,
    value: row.ovrs_stck_evlu_amt,
    profit: row.frcr_evlu_pfls_amt,
    profitRate: row.evlu_pfls_rt,
    exchangeRate: null,
    loan: isCash ? null : { type, date: row.loan_dt, dueDate: row.expd_dt, amount: null, shortSaleProceeds: null },
  }
}

/**
 * The exchange of a row by its own fields (P33). The kind of product (`512` NASDAQ) is that of the stock; the exchange code may be that of
 * the question. Where the two disagree the row is doubtful: its twin from the right exchange is preferred.
 */
function venueOfRow(
  productType: string | null,
  exchange: string | null,
  otherwise: string | null,
): { readonly venue: OverseasVenue; readonly isDoubtful: boolean } {
  const byProduct = venueOfCode(productType ?? '')
  const byExchange = venueOfCode(exchange ?? '')
  const venue = byProduct ?? byExchange ?? venueOfCode(otherwise ?? '') ?? OVERSEAS_VENUES[0] ?? 'NASDAQ'
  return { venue, isDoubtful: byProduct !== undefined && byExchange !== undefined && byProduct !== byExchange }
}
