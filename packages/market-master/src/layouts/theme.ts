import type { RecordLayout } from './record-layout.js'

/** 테마 (`theme_code.mst`): one record for each stock of a theme. Themes are not in the order of their codes. */
export const THEME_LAYOUT = {
  market: 'theme',
  download: 'theme_code.mst.zip',
  file: 'theme_code.mst',
  label: '테마코드',
  key: 'theme_code',
  unique: ['theme_code', 'stock_code', 'filler'],
  columns: [
    { wire: 'theme_code', name: 'theme_code', width: 3, kind: 'text', label: '테마코드' },
    { wire: 'theme_name', name: 'name', width: 40, kind: 'text', label: '테마명', korean: true },
    { wire: 'shrn_iscd', name: 'stock_code', width: 6, kind: 'text', label: '단축코드(종목코드)' },
    { wire: 'filler', name: 'filler', width: 3, kind: 'text', label: '필러' },
  ],
} as const satisfies RecordLayout
