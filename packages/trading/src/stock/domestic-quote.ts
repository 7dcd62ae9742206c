import { KisDecodeError } from '@kis/core'
import type { RestClient } from '@kis/rest'
import { type InquirePriceResult, inquirePrice } from '@kis/rest/domestic-stock'
import { withHidden } from '../present.js'
import { type HomeVenue, MARKET_CODES } from './home-venue.js'
import type { Quote } from './quote.js'
import { type Cancellable, noSuchSymbol, priceOf, scaled } from './wire-values.js'

/** A price and the day it was reached. */
export interface PriceRecord {
  readonly price: number | null
  /** `YYYYMMDD` */
  readonly date: string | null
}

/** What FHKST01010100 tells of a domestic stock beyond its price. Amounts in won, rates in percent. */
export interface DomesticQuoteFacts {
  /** 대표 시장, such as `KOSPI200` */
  readonly board: string | null
  /** 업종 */
  readonly sector: string | null
  /** 종목 상태 구분 코드: `51` 관리종목, `52` 투자위험, `53` 투자경고, `54` 투자주의, `55` 신용가능, `57` 증거금 100 %, `58` 거래정지, `59` 단기과열 */
  readonly statusCode: string
  /** 임시 정지 */
  readonly isHalted: boolean | null
  /** 정리매매 */
  readonly isLiquidationTrading: boolean | null
  /** 투자유의 */
  readonly isUnderCaution: boolean | null
  /** 단기과열 */
  readonly isOverheated: boolean | null
  /** 시장경고 코드: `00` none, `01` 투자주의, `02` 투자경고, `03` 투자위험 */
  readonly warningCode: string
  /** VI 적용 구분 코드; `N` is none */
  readonly viCode: string | null
  /** 신용 가능 */
  readonly isCreditAllowed: boolean | null
  /** 공매도 가능 */
  readonly isShortSaleAllowed: boolean | null
  /** ELW 발행 */
  readonly hasElw: boolean | null
  /** 증거금 비율 (%) */
  readonly marginRate: number | null
  /** 호가단위 (원) */
  readonly tickSize: number | null
  /** 매매 수량 단위 (주) */
  readonly lotSize: number | null
  /** 가중 평균 가격 */
  readonly averagePrice: number | null
  /** 전일 대비 거래량 비율 (%) */
  readonly volumeRate: number | null
  /** 거래량 회전율 (%) */
  readonly shareTurnover: number | null
  /** 외국인 소진율 (%) */
  readonly foreignQuotaUsed: number | null
  /** 외국인 보유 수량 (주) */
  readonly foreignHoldings: number | null
  /** 외국인 순매수 (주) */
  readonly foreignNetBuying: number | null
  /** 프로그램매매 순매수 (주) */
  readonly programNetBuying: number | null
  /** 최종 공매도 체결 수량 (주) */
  readonly lastShortSales: number | null
  /** 전체 융자 잔고 비율 (%) */
  readonly loanBalanceRate: number | null
  /** 상장 주수 */
  readonly listedShares: number | null
  /** 시가총액 (원), to a hundred million */
  readonly marketCap: number | null
  /** 자본금 (원), to a hundred million */
  readonly shareCapital: number | null
  /** 액면가 (원) */
  readonly parValue: number | null
  /** 대용가 (원) */
  readonly collateralPrice: number | null
  readonly per: number | null
  readonly pbr: number | null
  readonly eps: number | null
  readonly bps: number | null
  /** 결산 월 */
  readonly fiscalMonth: number | null
  /** 52주 최고가 */
  readonly high52Weeks: PriceRecord
  /** 52주 최저가 */
  readonly low52Weeks: PriceRecord
  /** 250일 최고가 */
  readonly high250Days: PriceRecord
  /** 250일 최저가 */
  readonly low250Days: PriceRecord
  /** 연중 최고가 */
  readonly highOfYear: PriceRecord
  /** 연중 최저가 */
  readonly lowOfYear: PriceRecord
}

/** The current price of a domestic stock. */
export interface DomesticQuote extends Quote {
  readonly domestic: DomesticQuoteFacts
  /** The wire answer of FHKST01010100. */
  readonly raw: InquirePriceResult
}

/**
 * 주식현재가 시세 (FHKST01010100) in plain names: KRX, NXT or both together.
 *
 * @throws KisDecodeError when KIS answers neither a price nor a base price: no such symbol there.
 */
export async function fetchDomesticQuote(
  rest: RestClient,
  symbol: string,
  venue: HomeVenue,
  { signal }: Cancellable = {},
): Promise<DomesticQuote> {
  const raw = await inquirePrice(
    rest,
    { FID_COND_MRKT_DIV_CODE: MARKET_CODES[venue], FID_INPUT_ISCD: symbol },
    { signal },
  ).catch((error: unknown) => {
    const isBlank = KisDecodeError.isInstance(error) && error.path === 'output.stck_prpr'
    throw isBlank ? noSuchSymbol(error.path, symbol, venue, error) : error
  })
  const { output } = raw
  const basePrice = priceOf(output.stck_sdpr)
  const price = output.stck_prpr || basePrice
  if (!price) throw noSuchSymbol('output.stck_prpr', symbol, venue)
  const quote = {
    symbol,
    venue,
    currency: 'KRW',
    name: null,
    price,
    change: output.prdy_vrss,
    changeRate: output.prdy_ctrt,
    open: priceOf(output.stck_oprc),
    high: priceOf(output.stck_hgpr),
    low: priceOf(output.stck_lwpr),
    basePrice,
    upperLimit: priceOf(output.stck_mxpr),
    lowerLimit: priceOf(output.stck_llam),
    volume: output.acml_vol,
    turnover: output.acml_tr_pbmn,
    domestic: factsOf(output),
  }
  return withHidden(quote, { raw })
}

function factsOf(output: InquirePriceResult['output']): DomesticQuoteFacts {
  return {
    board: output.rprs_mrkt_kor_name,
    sector: output.bstp_kor_isnm,
    statusCode: output.iscd_stat_cls_code,
    isHalted: output.iscd_stat_cls_code === '58' ? true : output.temp_stop_yn,
    isLiquidationTrading: output.sltr_yn,
    isUnderCaution: output.invt_caful_yn,
    isOverheated: output.short_over_yn,
    warningCode: output.mrkt_warn_cls_code,
    viCode: output.vi_cls_code,
    isCreditAllowed: output.crdt_able_yn,
    isShortSaleAllowed: output.ssts_yn,
    hasElw: output.elw_pblc_yn,
    marginRate: output.marg_rate,
    tickSize: priceOf(output.aspr_unit),
    lotSize: priceOf(output.hts_deal_qty_unit_val),
    averagePrice: priceOf(output.wghn_avrg_stck_prc),
    volumeRate: output.prdy_vrss_vol_rate,
    shareTurnover: output.vol_tnrt,
    foreignQuotaUsed: output.hts_frgn_ehrt,
    foreignHoldings: output.frgn_hldn_qty,
    foreignNetBuying: output.frgn_ntby_qty,
    programNetBuying: output.pgtr_ntby_qty,
    lastShortSales: output.last_ssts_cntg_qty,
    loanBalanceRate: output.whol_loan_rmnd_rate,
    listedShares: output.lstn_stcn,
    marketCap: scaled(output.hts_avls, 100_000_000),
    shareCapital: scaled(output.cpfn, 100_000_000),
    parValue: priceOf(output.stck_fcam),
    collateralPrice: priceOf(output.stck_sspr),
    per: output.per,
    pbr: output.pbr,
    eps: output.eps,
    bps: output.bps,
    fiscalMonth: output.stac_month,
    high52Weeks: { price: priceOf(output.w52_hgpr), date: output.w52_hgpr_date },
    low52Weeks: { price: priceOf(output.w52_lwpr), date: output.w52_lwpr_date },
    high250Days: { price: priceOf(output.d250_hgpr), date: output.d250_hgpr_date },
    low250Days: { price: priceOf(output.d250_lwpr), date: output.d250_lwpr_date },
    highOfYear: { price: priceOf(output.stck_dryy_hgpr), date: output.dryy_hgpr_date },
    lowOfYear: { price: priceOf(output.stck_dryy_lwpr), date: output.dryy_lwpr_date },
  }
}
