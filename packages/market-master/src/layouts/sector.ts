import type { RecordLayout } from './record-layout.js'

/** 업종 (`idxcode.mst`): market division 1, code 4, name 40. */
export const SECTOR_LAYOUT = {
  market: 'sector',
  download: 'idxcode.mst.zip',
  file: 'idxcode.mst',
  label: '업종코드',
  key: 'code',
  columns: [
    { wire: 'idx_div', name: 'division', width: 1, kind: 'text', label: '시장구분값' },
    { wire: 'idx_code', name: 'code', width: 4, kind: 'text', label: '업종코드' },
    { wire: 'idx_name', name: 'name', width: 40, kind: 'text', label: '업종명', korean: true },
  ],
} as const satisfies RecordLayout
