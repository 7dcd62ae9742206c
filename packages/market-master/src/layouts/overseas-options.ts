import {
  NEAR_MONTH,
  OVERSEAS_MONEYNESS,
  OVERSEAS_OPTION_CLASS,
  OVERSEAS_OPTION_RIGHT,
  OVERSEAS_SUB_EXCHANGE,
} from './code-tables.js'
import { CONTRACT_HEAD, CONTRACT_NAME, CONTRACT_PRICE } from './overseas-contract-columns.js'
import type { LayoutWith, RecordLayout } from './record-layout.js'

/**
 * 해외옵션 (`focode.mst`). No real file was at hand: the layout is the one KIS documents, and no source tells from where the file is
 * fetched; it is taken to lie beside the others.
 */
export const OVERSEAS_OPTIONS_LAYOUT = {
  market: 'overseasOptions',
  download: 'focode.mst.zip',
  file: 'focode.mst',
  label: '해외선물옵션(옵션)',
  key: 'code',
  isUnseen: true,
  columns: [
    ...CONTRACT_HEAD,
    {
      wire: 'sExchSubCd',
      name: 'sub_exchange_code',
      width: 2,
      kind: 'text',
      label: '서브 거래소 코드',
      codes: OVERSEAS_SUB_EXCHANGE,
    },
    { wire: 'sFiller', name: 'filler', width: 45, kind: 'text', label: '필러', spill: true },
    ...CONTRACT_NAME,
    { wire: 'sClasCd', name: 'product_class', width: 3, kind: 'text', label: '품목종류', codes: OVERSEAS_OPTION_CLASS },
    ...CONTRACT_PRICE,
    {
      wire: 'sSymbol',
      name: 'option_right',
      width: 1,
      kind: 'text',
      label: '옵션 구분 C, P',
      codes: OVERSEAS_OPTION_RIGHT,
    },
    { wire: 'sStkPrc', name: 'strike', width: 20, kind: 'decimal', label: 'Strike Price' },
    { wire: 'sUndrInstr', name: 'underlying_code', width: 10, kind: 'text', label: '관련선물코드' },
    { wire: 'sUndrAsset', name: 'underlying_asset', width: 32, kind: 'text', label: '관련선물종목', korean: true },
    { wire: 'sRefrAsset', name: 'reference_asset', width: 32, kind: 'text', label: '참조자산 Index등', korean: true },
    { wire: 'sIncTickPrc', name: 'tick_step_price', width: 19, kind: 'decimal', label: '틱증가기준가' },
    { wire: 'sIncTickSz', name: 'tick_step_ratio', width: 5, kind: 'decimal', label: '틱증가배수' },
    { wire: 'sYearMon', name: 'year_month', width: 6, kind: 'text', label: '년월' },
    { wire: 'sAtmFlg', name: 'moneyness', width: 1, kind: 'text', label: 'ATM구분', codes: OVERSEAS_MONEYNESS },
    { wire: 'sNearFlg', name: 'is_nearest', width: 1, kind: 'bit', label: '근월물여부', codes: NEAR_MONTH },
  ],
} as const satisfies RecordLayout

/** 해외주식옵션 (`fostkcode.mst`), cut like the list of overseas options, and as little seen. */
export const OVERSEAS_STOCK_OPTIONS_LAYOUT: LayoutWith<'overseasStockOptions', typeof OVERSEAS_OPTIONS_LAYOUT.columns> =
  {
    ...OVERSEAS_OPTIONS_LAYOUT,
    market: 'overseasStockOptions',
    download: 'fostkcode.mst.zip',
    file: 'fostkcode.mst',
    label: '해외주식옵션',
  }
