import type { Reply, RestClient } from '@kis/rest'
import { searchInfo as searchProduct, searchStockInfo } from '@kis/rest/domestic-stock'
import { searchInfo as searchOverseas } from '@kis/rest/overseas-stock'
import type { Instrument } from '../instrument/instrument.js'
import { isOverseasVenue, productTypeOf } from '../instrument/venue-codes.js'
import { withHidden } from '../present.js'
import { asReal, type Cancellable, nullWhenRefused } from './wire-values.js'

/** What KIS has on file about a product (상품기본정보). `null` for what the screen of its kind does not have. */
export interface ProductInfo {
  readonly symbol: string
  /** 상품명 */
  readonly name: string | null
  /** 상품영문명 */
  readonly englishName: string | null
  /** 표준상품번호 (ISIN) */
  readonly standardCode: string | null
  /** 상품분류명, or 표준산업분류 of a domestic stock */
  readonly category: string | null
  /** 상장주수 */
  readonly listedShares: number | null
  /** 액면가 */
  readonly parValue: number | null
  /** 상장일자 or 판매시작일자 `YYYYMMDD` */
  readonly listedOn: string | null
  /** 상장폐지일자 or 판매종료일자 `YYYYMMDD`; `null` while it is listed */
  readonly delistedOn: string | null
  /** 거래정지 */
  readonly isHalted: boolean | null
  /** NXT 거래종목 */
  readonly isOnNxt: boolean | null
  /** 추적수익율배수 of an ETF or ETN */
  readonly leverage: number | null
  /** 매매단위 (주) */
  readonly lotSize: number | null
  /** The wire answer of CTPF1002R (domestic stocks), CTPF1702R (stocks abroad) or CTPF1604R (the rest). */
  readonly raw: Reply
}

/**
 * 상품기본정보 in plain names: 주식기본조회 (CTPF1002R), 해외주식 상품기본정보 (CTPF1702R), 상품기본조회 (CTPF1604R) for contracts and bonds.
 *
 * @returns `null` when KIS has no such product.
 * @throws KisUnsupportedInPaperError on paper.
 */
export async function fetchProductInfo(
  rest: RestClient,
  instrument: Instrument,
  options: Cancellable = {},
): Promise<ProductInfo | null> {
  return nullWhenRefused(readerOf(instrument)(rest, instrument, options))
}

function readerOf({ assetClass, venue }: Instrument) {
  if (assetClass === 'domestic-stock') return fetchDomestic
  return isOverseasVenue(venue) ? fetchOverseas : fetchProduct
}

async function fetchDomestic(
  rest: RestClient,
  { symbol }: Instrument,
  { signal }: Cancellable,
): Promise<ProductInfo | null> {
  const raw = await searchStockInfo(asReal(rest), { PRDT_TYPE_CD: '300', PDNO: symbol }, { signal })
  const { output } = raw
  if (output.prdt_name === null && output.std_pdno === null) return null
  const info = {
    symbol,
    name: output.prdt_abrv_name ?? output.prdt_name,
    englishName: output.prdt_eng_name,
    standardCode: output.std_pdno,
    category: output.std_idst_clsf_cd_name,
    listedShares: output.lstg_stqt,
    parValue: output.papr,
    listedOn: output.scts_mket_lstg_dt ?? output.kosdaq_mket_lstg_dt,
    delistedOn: output.lstg_abol_dt,
    isHalted: output.tr_stop_yn,
    isOnNxt: output.cptt_trad_tr_psbl_yn,
    leverage: output.etf_chas_erng_rt_dbnb || null,
    lotSize: null,
  }
  return withHidden(info, { raw })
}

async function fetchOverseas(
  rest: RestClient,
  { symbol, venue, currency }: Instrument,
  { signal }: Cancellable,
): Promise<ProductInfo | null> {
  if (!isOverseasVenue(venue)) return null
  const raw = await searchOverseas(
    asReal(rest),
    { PRDT_TYPE_CD: productTypeOf(venue, currency), PDNO: symbol },
    { signal },
  )
  const { output } = raw
  if (output.prdt_name === null && output.prdt_eng_name === null && output.std_pdno === null) return null
  const info = {
    symbol,
    name: output.prdt_name ?? output.ovrs_item_name,
    englishName: output.prdt_eng_name,
    standardCode: output.std_pdno,
    category: output.prdt_clsf_name,
    listedShares: output.lstg_stck_num,
    parValue: output.ovrs_papr,
    listedOn: output.lstg_dt,
    delistedOn: output.lstg_abol_dt,
    isHalted: output.ovrs_stck_tr_stop_dvsn_cd === '' ? null : output.ovrs_stck_tr_stop_dvsn_cd !== '01',
    isOnNxt: null,
    leverage: output.etp_chas_erng_rt_dbnb || null,
    lotSize: output.buy_unit_qty,
  }
  return withHidden(info, { raw })
}

async function fetchProduct(
  rest: RestClient,
  { symbol, assetClass }: Instrument,
  { signal }: Cancellable,
): Promise<ProductInfo | null> {
  const raw = await searchProduct(
    asReal(rest),
    { PRDT_TYPE_CD: assetClass === 'bond' ? '302' : '301', PDNO: symbol },
    { signal },
  )
  const { output } = raw
  if (output.prdt_name === null && output.std_pdno === null) return null
  const info = {
    symbol,
    name: output.prdt_abrv_name ?? output.prdt_name,
    englishName: output.prdt_eng_name,
    standardCode: output.std_pdno,
    category: output.prdt_clsf_name,
    listedShares: null,
    parValue: null,
    listedOn: output.sale_strt_dt,
    delistedOn: null,
    isHalted: null,
    isOnNxt: null,
    leverage: null,
    lotSize: null,
  }
  return withHidden(info, { raw })
}
