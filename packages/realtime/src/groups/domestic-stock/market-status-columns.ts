import type { StreamSpec } from '../../stream-spec.js'

const columns = {
  /** 종목코드: symbol */
  MKSC_SHRN_ISCD: 'text',
  /** 거래정지 여부: trading halted */
  TRHT_YN: 'flag',
  /** 거래정지 사유 내용: why it is halted */
  TR_SUSP_REAS_CNTT: 'text?',
  /** 장운영 구분 코드: what happened in the market; blank where nothing did. AB1, which has no published meaning, has been seen */
  MKOP_CLS_CODE: {
    '110': '장전 동시호가 개시',
    '112': '장개시',
    '121': '장후 동시호가 개시',
    '129': '장마감',
    '130': '장개시전시간외개시',
    '139': '장개시전시간외종료',
    '140': '시간외 종가 매매 개시',
    '146': '장종료후시간외 체결지시',
    '149': '시간외 종가 매매 종료',
    '150': '시간외 단일가 매매 개시',
    '156': '시간외단일가 체결지시',
    '159': '시간외 단일가 매매 종료',
    '164': '시장임시정지',
    '174': '서킷브레이크 발동',
    '175': '서킷브레이크 해제',
    '182': '서킷브레이크 장중동시마감',
    '184': '서킷브레이크 개시',
    '185': '서킷브레이크 해제',
    '387': '사이드카 매도발동',
    '388': '사이드카 매도발동해제',
    '397': '사이드카 매수발동',
    '398': '사이드카 매수발동해제',
    F01: '장개시 10초전',
    F06: '장개시 1분전',
    F07: '장개시 5분전',
    F08: '장개시 10분전',
    F09: '장개시 3분전',
    F11: '장마감 10초전',
    F16: '장마감 1분전',
    F17: '장마감 5분전',
    F18: '장마감 3분전',
    P01: '장개시 10초전',
    P06: '장개시 1분전',
    P07: '장개시 5분전',
    P08: '장개시 10분전',
    P09: '장개시 30분전',
    P11: '장마감 10초전',
    P16: '장마감 1분전',
    P17: '장마감 5분전',
    P18: '장마감 3분전',
  },
  /** 예상 장운영 구분 코드: start or end of auction estimates */
  ANTC_MKOP_CLS_CODE: { '112': '장전예상종료', '121': '장후예상시작', '129': '장후예상종료', '311': '장전예상시작' },
  /** 임의연장 구분 코드: random end of an auction; mostly blank */
  MRKT_TRTM_CLS_CODE: {
    '1': '시초동시 임의종료 지정',
    '2': '시초동시 임의종료 해제',
    '3': '마감동시 임의종료 지정',
    '4': '마감동시 임의종료 해제',
    '5': '시간외단일가임의종료 지정',
    '6': '시간외단일가임의종료 해제',
  },
  /** 동시호가 배분처리 구분 코드: allocation at a price limit, two digits: step (1 배분개시, 2 배분해제), side (1 매수상한, 2 매수하한, 3 매도상한, 4 매도하한); mostly blank */
  DIVI_APP_CLS_CODE: 'text?',
  /** 종목상태 구분 코드: standing of the stock, one at a time */
  ISCD_STAT_CLS_CODE: {
    '00': '그 외',
    '51': '관리종목',
    '52': '투자위험',
    '53': '투자경고',
    '54': '투자주의',
    '55': '신용가능',
    '57': '증거금 100%',
    '58': '거래정지',
    '59': '단기과열종목',
  },
  /** VI 적용 구분 코드: volatility interruption; the text, so that no new code is read as "none" */
  VI_CLS_CODE: { Y: 'VI적용된 종목', N: 'VI적용되지 않은 종목' },
  /** 시간외 단일가 VI 적용 구분 코드: volatility interruption after hours; may be blank */
  OVTM_VI_CLS_CODE: { Y: '시간외단일가VI 적용된 종목', N: '시간외단일가VI 적용되지 않은 종목' },
} as const satisfies StreamSpec['columns']

// A name of its own: declarations then refer to it, and keep what is said of each column.
/** Type of `MARKET_STATUS_COLUMNS`. */
export type MarketStatusColumns = { readonly [K in keyof typeof columns]: (typeof columns)[K] }

/** Columns of the state of the market and of a stock (장운영정보). */
export const MARKET_STATUS_COLUMNS: MarketStatusColumns = columns
