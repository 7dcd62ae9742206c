import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'

const spec = {
  id: 'domesticStock.indexProgramTrade',
  tr: { real: 'H0UPPGM0', paper: null },
  key: 'index',
  columns: {
    /** 업종 구분 코드: index code */
    BSTP_CLS_CODE: 'text',
    /** 영업 시간 (HHMMSS): time */
    BSOP_HOUR: 'time',
    /** 차익 매도 위탁 체결량 (천주, 추정): shares sold by arbitrage programs for customers */
    ARBT_SELN_ENTM_CNQN: 'int',
    /** 차익 매도 자기 체결량 (천주, 추정): shares sold by arbitrage programs for the broker's own account */
    ARBT_SELN_ONSL_CNQN: 'int',
    /** 차익 매수 위탁 체결량 (천주, 추정): shares bought by arbitrage programs for customers */
    ARBT_SHNU_ENTM_CNQN: 'int',
    /** 차익 매수 자기 체결량 (천주, 추정): shares bought by arbitrage programs for the broker's own account */
    ARBT_SHNU_ONSL_CNQN: 'int',
    /** 비차익 매도 위탁 체결량 (천주, 추정): shares sold by non-arbitrage programs for customers */
    NABT_SELN_ENTM_CNQN: 'int',
    /** 비차익 매도 자기 체결량 (천주, 추정): shares sold by non-arbitrage programs for the broker's own account */
    NABT_SELN_ONSL_CNQN: 'int',
    /** 비차익 매수 위탁 체결량 (천주, 추정): shares bought by non-arbitrage programs for customers */
    NABT_SHNU_ENTM_CNQN: 'int',
    /** 비차익 매수 자기 체결량 (천주, 추정): shares bought by non-arbitrage programs for the broker's own account */
    NABT_SHNU_ONSL_CNQN: 'int',
    /** 차익 매도 위탁 체결 금액 (백만원, 추정): value sold by arbitrage programs for customers */
    ARBT_SELN_ENTM_CNTG_AMT: 'int',
    /** 차익 매도 자기 체결 금액 (백만원, 추정): value sold by arbitrage programs for the broker's own account */
    ARBT_SELN_ONSL_CNTG_AMT: 'int',
    /** 차익 매수 위탁 체결 금액 (백만원, 추정): value bought by arbitrage programs for customers */
    ARBT_SHNU_ENTM_CNTG_AMT: 'int',
    /** 차익 매수 자기 체결 금액 (백만원, 추정): value bought by arbitrage programs for the broker's own account */
    ARBT_SHNU_ONSL_CNTG_AMT: 'int',
    /** 비차익 매도 위탁 체결 금액 (백만원, 추정): value sold by non-arbitrage programs for customers */
    NABT_SELN_ENTM_CNTG_AMT: 'int',
    /** 비차익 매도 자기 체결 금액 (백만원, 추정): value sold by non-arbitrage programs for the broker's own account */
    NABT_SELN_ONSL_CNTG_AMT: 'int',
    /** 비차익 매수 위탁 체결 금액 (백만원, 추정): value bought by non-arbitrage programs for customers */
    NABT_SHNU_ENTM_CNTG_AMT: 'int',
    /** 비차익 매수 자기 체결 금액 (백만원, 추정): value bought by non-arbitrage programs for the broker's own account */
    NABT_SHNU_ONSL_CNTG_AMT: 'int',
    /** 차익 합계 매도 거래량 (천주, 추정): shares sold by arbitrage programs */
    ARBT_SMTN_SELN_VOL: 'int',
    /** 차익 합계 매도 거래량 비율 (%): shares sold by arbitrage programs, of the market */
    ARBT_SMTM_SELN_VOL_RATE: 'decimal',
    /** 차익 합계 매도 거래 대금 (백만원, 추정): value sold by arbitrage programs */
    ARBT_SMTN_SELN_TR_PBMN: 'int',
    /** 차익 합계 매도 거래대금 비율 (%): value sold by arbitrage programs, of the market */
    ARBT_SMTM_SELN_TR_PBMN_RATE: 'decimal',
    /** 차익 합계 매수 거래량 (천주, 추정): shares bought by arbitrage programs */
    ARBT_SMTN_SHNU_VOL: 'int',
    /** 차익 합계 매수 거래량 비율 (%): shares bought by arbitrage programs, of the market */
    ARBT_SMTM_SHNU_VOL_RATE: 'decimal',
    /** 차익 합계 매수 거래 대금 (백만원, 추정): value bought by arbitrage programs */
    ARBT_SMTN_SHNU_TR_PBMN: 'int',
    /** 차익 합계 매수 거래대금 비율 (%): value bought by arbitrage programs, of the market */
    ARBT_SMTM_SHNU_TR_PBMN_RATE: 'decimal',
    /** 차익 합계 순매수 수량 (천주, 추정): shares, net buying by arbitrage programs, signed */
    ARBT_SMTN_NTBY_QTY: 'int',
    /** 차익 합계 순매수 수량 비율 (%): shares, net buying by arbitrage programs, of the market */
    ARBT_SMTM_NTBY_QTY_RATE: 'decimal',
    /** 차익 합계 순매수 거래 대금 (백만원, 추정): value, net buying by arbitrage programs, signed */
    ARBT_SMTN_NTBY_TR_PBMN: 'int',
    /** 차익 합계 순매수 거래대금 비율 (%): value, net buying by arbitrage programs, of the market */
    ARBT_SMTM_NTBY_TR_PBMN_RATE: 'decimal',
    /** 비차익 합계 매도 거래량 (천주, 추정): shares sold by non-arbitrage programs */
    NABT_SMTN_SELN_VOL: 'int',
    /** 비차익 합계 매도 거래량 비율 (%): shares sold by non-arbitrage programs, of the market */
    NABT_SMTM_SELN_VOL_RATE: 'decimal',
    /** 비차익 합계 매도 거래 대금 (백만원, 추정): value sold by non-arbitrage programs */
    NABT_SMTN_SELN_TR_PBMN: 'int',
    /** 비차익 합계 매도 거래대금 비율 (%): value sold by non-arbitrage programs, of the market */
    NABT_SMTM_SELN_TR_PBMN_RATE: 'decimal',
    /** 비차익 합계 매수 거래량 (천주, 추정): shares bought by non-arbitrage programs */
    NABT_SMTN_SHNU_VOL: 'int',
    /** 비차익 합계 매수 거래량 비율 (%): shares bought by non-arbitrage programs, of the market */
    NABT_SMTM_SHNU_VOL_RATE: 'decimal',
    /** 비차익 합계 매수 거래 대금 (백만원, 추정): value bought by non-arbitrage programs */
    NABT_SMTN_SHNU_TR_PBMN: 'int',
    /** 비차익 합계 매수 거래대금 비율 (%): value bought by non-arbitrage programs, of the market */
    NABT_SMTM_SHNU_TR_PBMN_RATE: 'decimal',
    /** 비차익 합계 순매수 수량 (천주, 추정): shares, net buying by non-arbitrage programs, signed */
    NABT_SMTN_NTBY_QTY: 'int',
    /** 비차익 합계 순매수 수량 비율 (%): shares, net buying by non-arbitrage programs, of the market */
    NABT_SMTM_NTBY_QTY_RATE: 'decimal',
    /** 비차익 합계 순매수 거래 대금 (백만원, 추정): value, net buying by non-arbitrage programs, signed */
    NABT_SMTN_NTBY_TR_PBMN: 'int',
    /** 비차익 합계 순매수 거래대금 비율 (%): value, net buying by non-arbitrage programs, of the market */
    NABT_SMTM_NTBY_TR_PBMN_RATE: 'decimal',
    /** 전체 위탁 매도 거래량 (천주, 추정): shares sold by all programs for customers */
    WHOL_ENTM_SELN_VOL: 'int',
    /** 위탁 매도 거래량 비율 (%): shares sold by all programs for customers, of the market */
    ENTM_SELN_VOL_RATE: 'decimal',
    /** 전체 위탁 매도 거래 대금 (백만원, 추정): value sold by all programs for customers */
    WHOL_ENTM_SELN_TR_PBMN: 'int',
    /** 위탁 매도 거래대금 비율 (%): value sold by all programs for customers, of the market */
    ENTM_SELN_TR_PBMN_RATE: 'decimal',
    /** 전체 위탁 매수 거래량 (천주, 추정): shares bought by all programs for customers */
    WHOL_ENTM_SHNU_VOL: 'int',
    /** 위탁 매수 거래량 비율 (%): shares bought by all programs for customers, of the market */
    ENTM_SHNU_VOL_RATE: 'decimal',
    /** 전체 위탁 매수 거래 대금 (백만원, 추정): value bought by all programs for customers */
    WHOL_ENTM_SHNU_TR_PBMN: 'int',
    /** 위탁 매수 거래대금 비율 (%): value bought by all programs for customers, of the market */
    ENTM_SHNU_TR_PBMN_RATE: 'decimal',
    /** 전체 위탁 순매수 수량 (천주, 추정): shares, net buying by all programs for customers, signed */
    WHOL_ENTM_NTBY_QT: 'int',
    /** 위탁 순매수 수량 비율 (%): shares, net buying by all programs for customers, of the market */
    ENTM_NTBY_QTY_RAT: 'decimal',
    /** 전체 위탁 순매수 거래 대금 (백만원, 추정): value, net buying by all programs for customers, signed */
    WHOL_ENTM_NTBY_TR_PBMN: 'int',
    /** 위탁 순매수 금액 비율 (%): value, net buying by all programs for customers, of the market */
    ENTM_NTBY_TR_PBMN_RATE: 'decimal',
    /** 전체 자기 매도 거래량 (천주, 추정): shares sold by all programs for the broker's own account */
    WHOL_ONSL_SELN_VOL: 'int',
    /** 자기 매도 거래량 비율 (%): shares sold by all programs for the broker's own account, of the market */
    ONSL_SELN_VOL_RATE: 'decimal',
    /** 전체 자기 매도 거래 대금 (백만원, 추정): value sold by all programs for the broker's own account */
    WHOL_ONSL_SELN_TR_PBMN: 'int',
    /** 자기 매도 거래대금 비율 (%): value sold by all programs for the broker's own account, of the market */
    ONSL_SELN_TR_PBMN_RATE: 'decimal',
    /** 전체 자기 매수 거래량 (천주, 추정): shares bought by all programs for the broker's own account */
    WHOL_ONSL_SHNU_VOL: 'int',
    /** 자기 매수 거래량 비율 (%): shares bought by all programs for the broker's own account, of the market */
    ONSL_SHNU_VOL_RATE: 'decimal',
    /** 전체 자기 매수 거래 대금 (백만원, 추정): value bought by all programs for the broker's own account */
    WHOL_ONSL_SHNU_TR_PBMN: 'int',
    /** 자기 매수 거래대금 비율 (%): value bought by all programs for the broker's own account, of the market */
    ONSL_SHNU_TR_PBMN_RATE: 'decimal',
    /** 전체 자기 순매수 수량 (천주, 추정): shares, net buying by all programs for the broker's own account, signed */
    WHOL_ONSL_NTBY_QTY: 'int',
    /** 자기 순매수량 비율 (%): shares, net buying by all programs for the broker's own account, of the market */
    ONSL_NTBY_QTY_RATE: 'decimal',
    /** 전체 자기 순매수 거래 대금 (백만원, 추정): value, net buying by all programs for the broker's own account, signed */
    WHOL_ONSL_NTBY_TR_PBMN: 'int',
    /** 자기 순매수 대금 비율 (%): value, net buying by all programs for the broker's own account, of the market */
    ONSL_NTBY_TR_PBMN_RATE: 'decimal',
    /** 총 매도 수량 (천주, 추정): shares sold by all programs */
    TOTAL_SELN_QTY: 'int',
    /** 전체 매도 거래량 비율 (%): shares sold by all programs, of the market */
    WHOL_SELN_VOL_RATE: 'decimal',
    /** 총 매도 거래 대금 (백만원, 추정): value sold by all programs */
    TOTAL_SELN_TR_PBMN: 'int',
    /** 전체 매도 거래대금 비율 (%): value sold by all programs, of the market */
    WHOL_SELN_TR_PBMN_RATE: 'decimal',
    /** 총 매수 수량 (천주, 추정): shares bought by all programs */
    SHNU_CNTG_SMTN: 'int',
    /** 전체 매수 거래량 비율 (%): shares bought by all programs, of the market */
    WHOL_SHUN_VOL_RATE: 'decimal',
    /** 총 매수 거래 대금 (백만원, 추정): value bought by all programs */
    TOTAL_SHNU_TR_PBMN: 'int',
    /** 전체 매수 거래대금 비율 (%): value bought by all programs, of the market */
    WHOL_SHUN_TR_PBMN_RATE: 'decimal',
    /** 전체 순매수 수량 (천주, 추정): shares, net buying by all programs, signed */
    WHOL_NTBY_QTY: 'int',
    /** 전체 합계 순매수 수량 비율 (%): shares, net buying by all programs, of the market */
    WHOL_SMTM_NTBY_QTY_RATE: 'decimal',
    /** 전체 순매수 거래 대금 (백만원, 추정): value, net buying by all programs, signed */
    WHOL_NTBY_TR_PBMN: 'int',
    /** 전체 순매수 거래대금 비율 (%): value, net buying by all programs, of the market */
    WHOL_NTBY_TR_PBMN_RATE: 'decimal',
    /** 차익 위탁 순매수 수량 (천주, 추정): shares, net buying by arbitrage programs for customers, signed */
    ARBT_ENTM_NTBY_QTY: 'int',
    /** 차익 위탁 순매수 거래 대금 (백만원, 추정): value, net buying by arbitrage programs for customers, signed */
    ARBT_ENTM_NTBY_TR_PBMN: 'int',
    /** 차익 자기 순매수 수량 (천주, 추정): shares, net buying by arbitrage programs for the broker's own account, signed */
    ARBT_ONSL_NTBY_QTY: 'int',
    /** 차익 자기 순매수 거래 대금 (백만원, 추정): value, net buying by arbitrage programs for the broker's own account, signed */
    ARBT_ONSL_NTBY_TR_PBMN: 'int',
    /** 비차익 위탁 순매수 수량 (천주, 추정): shares, net buying by non-arbitrage programs for customers, signed */
    NABT_ENTM_NTBY_QTY: 'int',
    /** 비차익 위탁 순매수 거래 대금 (백만원, 추정): value, net buying by non-arbitrage programs for customers, signed */
    NABT_ENTM_NTBY_TR_PBMN: 'int',
    /** 비차익 자기 순매수 수량 (천주, 추정): shares, net buying by non-arbitrage programs for the broker's own account, signed */
    NABT_ONSL_NTBY_QTY: 'int',
    /** 비차익 자기 순매수 거래 대금 (백만원, 추정): value, net buying by non-arbitrage programs for the broker's own account, signed */
    NABT_ONSL_NTBY_TR_PBMN: 'int',
    /** 누적 거래량 (천주, 추정): volume of the whole market */
    ACML_VOL: 'int',
    /** 누적 거래 대금 (백만원, 추정): value traded of the whole market */
    ACML_TR_PBMN: 'int',
  },
  layouts: [{ width: 88 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** Program trading in a market so far today (프로그램매매), of `indexProgramTrade`. */
export interface IndexProgramTradeRecord extends RecordOf<typeof spec> {}

/**
 * 국내지수 실시간프로그램매매: program trading in a market: arbitrage (차익) and non-arbitrage (비차익), for customers (위탁) and for own account (자기).
 *
 * TR id H0UPPGM0, real only (모의투자 미지원); key: 업종코드, four digits (0001 KOSPI, 1001 KOSDAQ, 2001 KOSPI 200). Document 실시간-028.
 *
 * @category 국내주식 › 실시간시세
 * @example
 * import { indexProgramTrade } from '@kis/realtime/domestic-stock'
 *
 * const programs = await client.subscribe(indexProgramTrade, '0001')
 * for await (const program of programs) console.log(program.BSOP_HOUR, program.WHOL_NTBY_TR_PBMN)
 */
export const indexProgramTrade: RealOnlyStream<IndexProgramTradeRecord> = /* @__PURE__ */ stream(spec)
