import type { RestClient } from '@kis/rest'
import { type InquirePriceResult, inquirePrice } from '@kis/rest/etf-etn'
import { withHidden } from '../present.js'
import { type HomeVenue, MARKET_CODES } from './home-venue.js'
import type { Quote } from './quote.js'
import { asReal, type Cancellable, noSuchSymbol, priceOf, scaled } from './wire-values.js'

/** What FHPST02400000 tells of an ETF or ETN beyond its price. */
export interface EtfFacts {
  /** NAV (원): net asset value of a share, or the indicative value of an ETN */
  readonly nav: number | null
  /** NAV 전일 대비 (원), signed */
  readonly navChange: number | null
  /** NAV 전일 대비율 (%), signed */
  readonly navChangeRate: number | null
  /** 전일 최종 NAV (원) */
  readonly previousNav: number | null
  /** 괴리율 (%): gap between price and NAV */
  readonly priceGapRate: number | null
  /** 추적 오차율 (%) */
  readonly trackingError: number | null
  /** 추적 수익률 배수: 2, -1 and so on */
  readonly leverage: number | null
  /** ETF 순자산 총액 (원), to a hundred million */
  readonly netAssets: number | null
  /** 유통 주수 */
  readonly sharesOutstanding: number | null
  /** 구성 종목 수 */
  readonly holdings: number | null
  /** ETF 분류 명 */
  readonly category: string | null
  /** 유동성공급자, as KIS names it */
  readonly liquidityProvider: string | null
  /** 외국인 보유 비율 (%) */
  readonly foreignHoldingsRate: number | null
  /** 상장 일자 `YYYYMMDD` */
  readonly listedOn: string | null
  /** 만기 일자 `YYYYMMDD` of an ETN */
  readonly maturesOn: string | null
}

/** The current price of an ETF or ETN with its NAV. */
export interface EtfQuote extends Quote {
  readonly etf: EtfFacts
  /** The wire answer of FHPST02400000. */
  readonly raw: InquirePriceResult
}

/**
 * ETF/ETN 현재가 (FHPST02400000) in plain names.
 *
 * @throws KisUnsupportedInPaperError on paper; KisDecodeError when KIS answers zeros.
 */
export async function fetchEtfQuote(
  rest: RestClient,
  symbol: string,
  venue: HomeVenue,
  { signal }: Cancellable = {},
): Promise<EtfQuote> {
  const raw = await inquirePrice(
    asReal(rest),
    { FID_COND_MRKT_DIV_CODE: MARKET_CODES[venue], FID_INPUT_ISCD: symbol },
    { signal },
  )
  const { output } = raw
  const basePrice = priceOf(output.stck_sdpr) ?? priceOf(output.stck_prdy_clpr)
  const price = priceOf(output.stck_prpr) ?? basePrice
  if (price === null) throw noSuchSymbol('output.stck_prpr', symbol, `${venue} (ETF, ETN)`)
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
    volume: output.acml_vol ?? 0,
    turnover: null,
    etf: {
      nav: priceOf(output.nav),
      navChange: output.nav_prdy_vrss,
      navChangeRate: output.nav_prdy_ctrt,
      previousNav: priceOf(output.prdy_last_nav),
      priceGapRate: output.dprt,
      trackingError: output.trc_errt,
      leverage: priceOf(output.etf_trc_ert_mltp),
      netAssets: scaled(output.etf_ntas_ttam, 100_000_000),
      sharesOutstanding: output.etf_crcl_stcn,
      holdings: output.etf_cnfg_issu_cnt,
      category: output.etf_div_name,
      liquidityProvider: output.mbcr_name,
      foreignHoldingsRate: output.frgn_hldn_qty_rate,
      listedOn: output.stck_lstn_date,
      maturesOn: output.mtrt_date,
    },
  }
  return withHidden(quote, { raw })
}
