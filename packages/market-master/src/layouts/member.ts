import { MEMBER_ORIGIN } from './code-tables.js'
import type { RecordLayout } from './record-layout.js'

/**
 * 회원사 (`memcode.mst`): the brokers by the number under which the streams name them. The one file that is not zipped. No real file was at
 * hand: the layout is KIS's own, which two sources tell alike.
 */
export const MEMBER_LAYOUT = {
  market: 'member',
  download: 'memcode.mst',
  file: 'memcode.mst',
  label: '회원사',
  key: 'member_code',
  isUnseen: true,
  columns: [
    { wire: 'mbcr_no', name: 'member_code', width: 5, kind: 'text', label: '회원사코드' },
    { wire: 'mbcr_name', name: 'name', width: 20, kind: 'text', label: '회원사명', korean: true },
    { wire: 'glob_yn', name: 'is_foreign', width: 1, kind: 'bit', label: '구분', codes: MEMBER_ORIGIN },
  ],
} as const satisfies RecordLayout
