import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.inquirePresentBalance',
  method: 'GET',
  path: '/uapi/overseas-stock/v1/trading/inquire-present-balance',
  tr: { real: 'CTRP6504R', paper: 'VTRP6504R' },
  lane: 'account',
  account: true,
  paging: { cursor: {} },
  params: {
    /** 원화외화구분코드 · amounts in won or in foreign currency */
    WCRC_FRCR_DVSN_CD: { '01': '원화', '02': '외화' },
    /** 국가코드 · country */
    NATN_CD: { '000': '전체', '840': '미국', '344': '홍콩', '156': '중국', '392': '일본', '704': '베트남' },
    /** 거래시장코드, 국가마다 다름 · market; its meaning depends on `NATN_CD` */
    TR_MKET_CD: {
      '00': '전체',
      '01': '미국 나스닥, 중국 상해B, 일본, 베트남 하노이, 홍콩',
      '02': '미국 뉴욕, 중국 심천B, 베트남 호치민, 홍콩 CNY',
      '03': '미국 PINK SHEETS, 중국 상해A, 홍콩 USD',
      '04': '미국 OTCBB, 중국 심천A',
      '05': '미국 아멕스',
    },
    /** 조회구분코드 · everything, ordinary stocks or mini stocks */
    INQR_DVSN_CD: { '00': '전체', '01': '일반해외주식', '02': '미니스탁' },
  },
  output: {
    output1: {
      shape: 'many',
      fields: {
        /** 종목명 · name of the stock */ prdt_name: 'text?',
        /** 잔고수량 (주) · quantity held */ cblc_qty13: 'decimal',
        /** 당일매수체결수량 (주) · bought today */ thdt_buy_ccld_qty1: 'decimal?',
        /** 당일매도체결수량 (주) · sold today */ thdt_sll_ccld_qty1: 'decimal?',
        /** 체결수량합계 (주) · quantity after the fills of today */ ccld_qty_smtl1: 'decimal?',
        /** 주문가능수량 (주) · free to sell */ ord_psbl_qty1: 'decimal?',
        /** 외화매입금액 (원 또는 외화) · cost */ frcr_pchs_amt: 'decimal?',
        /** 외화평가금액 (원 또는 외화) · market value */ frcr_evlu_amt2: 'decimal?',
        /** 평가손익금액 (원 또는 외화) · unrealised profit */ evlu_pfls_amt2: 'decimal?',
        /** 평가손익율 (%) · unrealised profit */ evlu_pfls_rt1: 'decimal?',
        /** 종목코드 · symbol */ pdno: 'text',
        /** 기준환율 (원) · exchange rate, for `unit_amt` units of the currency */ bass_exrt: 'decimal?',
        /** 매수통화코드 · currency of the purchase */ buy_crcy_cd: {
          USD: '미국달러',
          HKD: '홍콩달러',
          CNY: '중국위안화',
          JPY: '일본엔화',
          VND: '베트남동',
        },
        /** 해외현재가격 (원 또는 외화) · current price */ ovrs_now_pric1: 'decimal?',
        /** 평균단가 (원 또는 외화) · average cost */ avg_unpr3: 'decimal?',
        /** 거래시장명 · name of the market */ tr_mket_name: 'text?',
        /** 국가한글명 · country, in Korean */ natn_kor_name: 'text?',
        /** 매입잔액원화금액 (원) · cost of what is held, in won */ pchs_rmnd_wcrc_amt: 'decimal?',
        /** 당일매수체결외화금액 (원 또는 외화) · amount bought today */ thdt_buy_ccld_frcr_amt: 'decimal?',
        /** 당일매도체결외화금액 (원 또는 외화) · amount sold today */ thdt_sll_ccld_frcr_amt: 'decimal?',
        /** 단위금액 · units that the exchange rate is for: 1, or 100 of JPY */ unit_amt: 'decimal?',
        /** 표준상품번호 · standard code (ISIN) */ std_pdno: 'text?',
        /** 상품유형코드 · market of the stock, such as 512 for Nasdaq */ prdt_type_cd: 'text?',
        /** 유가증권구분명 · how it is held, as text such as `현금` */ scts_dvsn_name: 'text?',
        /** 대출잔액 · loan outstanding */ loan_rmnd: 'decimal?',
        /** 대출일자 · loan date */ loan_dt: 'date?',
        /** 대출만기일자 · due day of the loan */ loan_expd_dt: 'date?',
        /** 해외거래소코드 · exchange */ ovrs_excg_cd: {
          NASD: '나스닥',
          NYSE: '뉴욕',
          AMEX: '아멕스',
          SEHK: '홍콩',
          SHAA: '중국상해',
          SZAA: '중국심천',
          TKSE: '일본',
          HASE: '하노이거래소',
          VNSE: '호치민거래소',
        },
        /** 종목연동거래소코드 · exchange in the codes of the quotes, such as `NAS` */ item_lnkg_excg_cd: 'text?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 통화코드 · currency */ crcy_cd: 'text?',
        /** 통화코드명 · name of the currency */ crcy_cd_name: 'text?',
        /** 외화매수금액합계 (현지 통화) · all purchases */ frcr_buy_amt_smtl: 'decimal?',
        /** 외화매도금액합계 (현지 통화) · all sales */ frcr_sll_amt_smtl: 'decimal?',
        /** 외화예수금액 (현지 통화) · deposit */ frcr_dncl_amt_2: 'decimal?',
        /** 최초고시환율 (원) · first exchange rate of the day */ frst_bltn_exrt: 'decimal?',
        /** 외화매수증거금액 (현지 통화) · margin of purchases */ frcr_buy_mgn_amt: 'decimal?',
        /** 외화기타증거금 (현지 통화) · other margin */ frcr_etc_mgna: 'decimal?',
        /** 외화출금가능금액 (현지 통화) · can be withdrawn */ frcr_drwg_psbl_amt_1: 'decimal?',
        /** 출금가능원화금액 (원), 라벨 추정 · can be withdrawn, in won; elsewhere the value in won */
        frcr_evlu_amt2: 'decimal?',
        /** 현지보관통화여부 · kept in the local currency */ acpl_cstd_crcy_yn: 'flag?',
        /** 익일외화출금가능금액 (현지 통화) · can be withdrawn on the next day */ nxdy_frcr_drwg_psbl_amt: 'decimal?',
      },
    },
    output3: {
      shape: 'one',
      fields: {
        /** 매입금액합계 · cost of all holdings */ pchs_amt_smtl: 'decimal?',
        /** 평가금액합계 · market value of all holdings */ evlu_amt_smtl: 'decimal?',
        /** 평가손익금액합계 · unrealised profit of all holdings */ evlu_pfls_amt_smtl: 'decimal?',
        /** 예수금액 · deposit */ dncl_amt: 'decimal?',
        /** CMA평가금액 · CMA value */ cma_evlu_amt: 'decimal?',
        /** 총예수금액 · all deposits */ tot_dncl_amt: 'decimal?',
        /** 기타증거금 · other margin */ etc_mgna: 'decimal?',
        /** 인출가능총금액 · can be withdrawn */ wdrw_psbl_tot_amt: 'decimal?',
        /** 외화평가총액 · value of the foreign currency */ frcr_evlu_tota: 'decimal?',
        /** 평가수익율1 (%) · return of all holdings */ evlu_erng_rt1: 'decimal?',
        /** 매입금액합계금액 · cost of all holdings, second figure */ pchs_amt_smtl_amt: 'decimal?',
        /** 평가금액합계금액 · market value of all holdings, second figure */ evlu_amt_smtl_amt: 'decimal?',
        /** 총평가손익금액 · unrealised profit of all holdings */ tot_evlu_pfls_amt: 'decimal?',
        /** 총자산금액 · total assets */ tot_asst_amt: 'decimal?',
        /** 매수증거금액 · margin of purchases */ buy_mgn_amt: 'decimal?',
        /** 증거금총액 · margin in all */ mgna_tota: 'decimal?',
        /** 외화사용가능금액 · foreign currency that can be used */ frcr_use_psbl_amt: 'decimal?',
        /** 미결제매도금액합계 · sales not yet settled */ ustl_sll_amt_smtl: 'decimal?',
        /** 미결제매수금액합계 · purchases not yet settled */ ustl_buy_amt_smtl: 'decimal?',
        /** 총외화잔고합계 · all foreign currency */ tot_frcr_cblc_smtl: 'decimal?',
        /** 총대출금액 · all loans */ tot_loan_amt: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquirePresentBalance`. */
export interface InquirePresentBalanceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquirePresentBalance`. */
export interface InquirePresentBalanceResult extends ResultOf<typeof spec> {}

/**
 * 해외주식 체결기준현재잔고 · overseas holdings, counting unsettled fills.
 *
 * v1_해외주식-008 · TR `CTRP6504R` 실전, `VTRP6504R` 모의 (real, paper) · 연속조회는 헤더로만 (paged by the header alone)
 *
 * `output1` 보유종목 (holdings), `output2` 통화별 (by currency), `output3` 합계, 한 건 (totals). Paper fills `output3` only. With
 * `WCRC_FRCR_DVSN_CD` 01 the amounts are in won, whatever the labels say.
 *
 * @example
 * import { inquirePresentBalance } from '@kis/rest/overseas-stock'
 *
 * const { output1 } = await inquirePresentBalance(client, {
 *   WCRC_FRCR_DVSN_CD: '01',
 *   NATN_CD: '000',
 *   TR_MKET_CD: '00',
 *   INQR_DVSN_CD: '00',
 * })
 * for (const row of output1) console.log(row.pdno, row.cblc_qty13)
 * @throws KisDecodeError when a holding has no quantity.
 * @category 해외주식 › 주문/계좌
 */
export const inquirePresentBalance: Endpoint<InquirePresentBalanceParams, InquirePresentBalanceResult> =
  /* @__PURE__ */ endpoint(spec)
