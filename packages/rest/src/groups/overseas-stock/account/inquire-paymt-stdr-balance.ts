import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.inquirePaymtStdrBalance',
  method: 'GET',
  path: '/uapi/overseas-stock/v1/trading/inquire-paymt-stdr-balance',
  tr: { real: 'CTRP6010R', paper: null },
  lane: 'account',
  account: true,
  paging: { cursor: {} },
  params: {
    /** 기준일자 (YYYYMMDD) · reference day */
    BASS_DT: 'date',
    /** 원화외화구분코드 · amounts in won or in foreign currency */
    WCRC_FRCR_DVSN_CD: { '01': '원화기준', '02': '외화기준' },
    /** 조회구분코드 · everything, ordinary stocks or mini stocks */
    INQR_DVSN_CD: { '00': '전체', '01': '일반', '02': '미니스탁' },
  },
  output: {
    output1: {
      shape: 'many',
      fields: {
        /** 종목코드 · symbol */ pdno: 'text',
        /** 종목명 · name of the stock */ prdt_name: 'text?',
        /** 잔고수량 (주) · quantity held */ cblc_qty13: 'decimal',
        /** 주문가능수량 (주) · free to sell */ ord_psbl_qty1: 'decimal?',
        /** 평균단가 (원 또는 외화) · average cost */ avg_unpr3: 'decimal?',
        /** 해외현재가격 (원 또는 외화) · current price */ ovrs_now_pric1: 'decimal?',
        /** 외화매입금액 (원 또는 외화) · cost */ frcr_pchs_amt: 'decimal?',
        /** 외화평가금액 (원 또는 외화) · market value */ frcr_evlu_amt2: 'decimal?',
        /** 평가손익금액 (원 또는 외화) · unrealised profit */ evlu_pfls_amt2: 'decimal?',
        /** 기준환율 (원) · exchange rate; for 100 units of JPY */ bass_exrt: 'decimal?',
        /** 조작상세일시 (YYYYMMDDHHMMSSmmm) · time of the last change */ oprt_dtl_dtime: 'text?',
        /** 매수통화코드 · currency of the purchase */ buy_crcy_cd: 'text?',
        /** 당일매도체결수량 (주) · sold today */ thdt_sll_ccld_qty1: 'decimal?',
        /** 당일매수체결수량 (주) · bought today */ thdt_buy_ccld_qty1: 'decimal?',
        /** 평가손익율 (%) · unrealised profit */ evlu_pfls_rt1: 'decimal?',
        /** 거래시장명 · name of the market */ tr_mket_name: 'text?',
        /** 국가한글명 · country, in Korean */ natn_kor_name: 'text?',
        /** 표준상품번호 · standard code (ISIN) */ std_pdno: 'text?',
        /** 담보수량 (주) · quantity pledged */ mgge_qty: 'int?',
        /** 대출잔액 · loan outstanding */ loan_rmnd: 'decimal?',
        /** 상품유형코드 · market of the stock, such as 512 for Nasdaq */ prdt_type_cd: 'text?',
        /** 해외거래소코드 · exchange */ ovrs_excg_cd: 'text?',
        /** 유가증권구분명 · how it is held, as text such as `현금` */ scts_dvsn_name: 'text?',
        /** 대여잔고수량 (주) · quantity lent */ ldng_cblc_qty: 'int?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 통화코드 · currency */ crcy_cd: 'text?',
        /** 통화코드명 · name of the currency */ crcy_cd_name: 'text?',
        /** 외화예수금액 (현지 통화) · deposit */ frcr_dncl_amt_2: 'decimal?',
        /** 최초고시환율 (원) · first exchange rate of the day; for 100 units of VND */ frst_bltn_exrt: 'decimal?',
        /** 외화평가금액 (원) · value of the deposit */ frcr_evlu_amt2: 'decimal?',
      },
    },
    output3: {
      shape: 'one',
      fields: {
        /** 매입금액합계금액 (원) · cost of all holdings */ pchs_amt_smtl_amt: 'decimal?',
        /** 총평가손익금액 (원) · unrealised profit of all holdings */ tot_evlu_pfls_amt: 'decimal?',
        /** 평가수익율 (%) · return of all holdings */ evlu_erng_rt1: 'decimal?',
        /** 총예수금액 (원) · deposit in won */ tot_dncl_amt: 'decimal?',
        /** 원화평가금액합계 (원) · market value of all holdings */ wcrc_evlu_amt_smtl: 'decimal?',
        /** 총자산금액 (원) · total assets */ tot_asst_amt2: 'decimal?',
        /** 외화잔고원화평가금액합계 (원) · value of all foreign currency */ frcr_cblc_wcrc_evlu_amt_smtl: 'decimal?',
        /** 총대출금액 (원) · all loans */ tot_loan_amt: 'decimal?',
        /** 총대여평가금액 (원) · value of the shares lent */ tot_ldng_evlu_amt: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquirePaymtStdrBalance`. */
export interface InquirePaymtStdrBalanceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquirePaymtStdrBalance`. */
export interface InquirePaymtStdrBalanceResult extends ResultOf<typeof spec> {}

/**
 * 해외주식 결제기준잔고 · overseas holdings as settled.
 *
 * 해외주식-064 · TR `CTRP6010R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회는 헤더로만 (paged by the header alone)
 *
 * `output1` 보유종목 (holdings), `output2` 통화별 예수금 (deposits by currency), `output3` 합계, 한 건 (totals). With `WCRC_FRCR_DVSN_CD` 01
 * the amounts of `output1` are in won, whatever the labels say.
 *
 * @example
 * import { inquirePaymtStdrBalance } from '@kis/rest/overseas-stock'
 *
 * const { output1 } = await inquirePaymtStdrBalance(client, {
 *   BASS_DT: '20240524',
 *   WCRC_FRCR_DVSN_CD: '01',
 *   INQR_DVSN_CD: '00',
 * })
 * for (const row of output1) console.log(row.pdno, row.cblc_qty13)
 * @throws KisDecodeError when a holding has no quantity.
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외주식 › 주문/계좌
 */
export const inquirePaymtStdrBalance: RealOnlyEndpoint<InquirePaymtStdrBalanceParams, InquirePaymtStdrBalanceResult> =
  /* @__PURE__ */ endpoint(spec)
