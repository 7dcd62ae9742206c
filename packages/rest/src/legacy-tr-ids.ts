import type { Environment } from '@kis/core'

/** A TR id that KIS has withdrawn or announced to stop. */
export interface LegacyTrId {
  /** The endpoint that does the same today, by its spec's id. */
  readonly endpoint: string
  readonly env: Environment
  /** The id in use today; `null` where the environment no longer has it. */
  readonly current: string | null
}

/** Older TR ids (구 TR). Endpoints never send them; they are listed to be looked up, and for servers that must still know them. */
export const LEGACY_TR_IDS: Readonly<Record<string, LegacyTrId>> = {
  CTSC9115R: { endpoint: 'domesticStock.inquireDailyCcld', env: 'real', current: 'CTSC9215R' },
  FHPPG04600000: { endpoint: 'domesticStock.compProgramTradeDaily', env: 'real', current: 'FHPPG04600001' },
  FHPPG04600100: { endpoint: 'domesticStock.compProgramTradeToday', env: 'real', current: 'FHPPG04600101' },
  FHPPG04650100: { endpoint: 'domesticStock.programTradeByStock', env: 'real', current: 'FHPPG04650101' },
  FHPPG04650200: { endpoint: 'domesticStock.programTradeByStockDaily', env: 'real', current: 'FHPPG04650201' },
  HHPPG046600C0: { endpoint: 'domesticStock.investorProgramTradeToday', env: 'real', current: 'HHPPG046600C1' },
  JTCE1001U: { endpoint: 'domesticFuturesOptions.order', env: 'real', current: 'STTN1101U' },
  JTCE1002U: { endpoint: 'domesticFuturesOptions.orderRvsecncl', env: 'real', current: 'STTN1103U' },
  JTCE1004R: { endpoint: 'domesticFuturesOptions.inquirePsblNgtOrder', env: 'real', current: 'STTN5105R' },
  JTCE5005R: { endpoint: 'domesticFuturesOptions.inquireNgtCcnl', env: 'real', current: 'STTN5201R' },
  JTCE6001R: { endpoint: 'domesticFuturesOptions.inquireNgtBalance', env: 'real', current: 'CTFN6118R' },
  JTCE6003R: { endpoint: 'domesticFuturesOptions.ngtMarginDetail', env: 'real', current: 'CTFN7107R' },
  JTTT3017U: { endpoint: 'overseasStock.orderResvCcnl', env: 'real', current: 'TTTT3017U' },
  TTTC0801U: { endpoint: 'domesticStock.orderCash', env: 'real', current: 'TTTC0011U' },
  TTTC0802U: { endpoint: 'domesticStock.orderCash', env: 'real', current: 'TTTC0012U' },
  TTTC0803U: { endpoint: 'domesticStock.orderRvsecncl', env: 'real', current: 'TTTC0013U' },
  TTTC0851U: { endpoint: 'domesticStock.orderCredit', env: 'real', current: 'TTTC0051U' },
  TTTC0852U: { endpoint: 'domesticStock.orderCredit', env: 'real', current: 'TTTC0052U' },
  TTTC8001R: { endpoint: 'domesticStock.inquireDailyCcld', env: 'real', current: 'TTTC0081R' },
  TTTC8036R: { endpoint: 'domesticStock.inquirePsblRvsecncl', env: 'real', current: 'TTTC0084R' },
  VTCE1001U: { endpoint: 'domesticFuturesOptions.order', env: 'paper', current: null },
  VTCE1002U: { endpoint: 'domesticFuturesOptions.orderRvsecncl', env: 'paper', current: null },
  VTSC9115R: { endpoint: 'domesticStock.inquireDailyCcld', env: 'paper', current: 'VTSC9215R' },
  VTTC0801U: { endpoint: 'domesticStock.orderCash', env: 'paper', current: 'VTTC0011U' },
  VTTC0802U: { endpoint: 'domesticStock.orderCash', env: 'paper', current: 'VTTC0012U' },
  VTTC0803U: { endpoint: 'domesticStock.orderRvsecncl', env: 'paper', current: 'VTTC0013U' },
  VTTC8001R: { endpoint: 'domesticStock.inquireDailyCcld', env: 'paper', current: 'VTTC0081R' },
}
