import { MOST_ACTIVE_MONTH, NEAREST_MONTH, OVERSEAS_SUB_EXCHANGE } from './code-tables.js'
import { CONTRACT_HEAD, CONTRACT_NAME, CONTRACT_PRICE } from './overseas-contract-columns.js'
import type { RecordLayout } from './record-layout.js'

/** 해외선물 (`ffcode.mst`): 132 bytes in front and a tail of 91. No real file was at hand: the layout is KIS's own, which two sources tell alike. */
export const OVERSEAS_FUTURES_LAYOUT = {
  market: 'overseasFutures',
  download: 'ffcode.mst.zip',
  file: 'ffcode.mst',
  label: '해외선물옵션',
  key: 'code',
  isUnseen: true,
  columns: [
    ...CONTRACT_HEAD,
    { wire: 'sFiller', name: 'filler', width: 47, kind: 'text', label: '필러', spill: true },
    ...CONTRACT_NAME,
    { wire: 'sClasCd', name: 'product_class', width: 3, kind: 'text', label: '품목종류' },
    ...CONTRACT_PRICE,
    {
      wire: 'sNearFlg',
      name: 'is_most_active',
      width: 1,
      kind: 'bit',
      label: '최다월물여부',
      codes: MOST_ACTIVE_MONTH,
    },
    { wire: 'sNearFlgDt', name: 'is_nearest', width: 1, kind: 'bit', label: '최근월물여부', codes: NEAREST_MONTH },
    { wire: 'sSprdYN', name: 'is_spread', width: 1, kind: 'flag', label: '스프레드여부' },
    { wire: 'sSprdLeg1YN', name: 'is_spread_leg1', width: 1, kind: 'flag', label: '스프레드기준종목 LEG1 여부 Y/N' },
    {
      wire: 'sExchSubCd',
      name: 'sub_exchange_code',
      width: 2,
      kind: 'text',
      label: '서브 거래소 코드',
      codes: OVERSEAS_SUB_EXCHANGE,
    },
  ],
} as const satisfies RecordLayout
