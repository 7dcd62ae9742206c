import { KOSDAQ_LAYOUT } from './kosdaq.js'
import { KOSPI_LAYOUT } from './kospi.js'
import type { LayoutWith } from './record-layout.js'

/**
 * 넥스트레이드에서 거래되는 코스피 종목 (`nxt_kospi_code.mst`), cut like the KOSPI file. Volumes are those of NXT; most index columns are
 * `N` or blank and the fiscal month is blank, so take those from the KOSPI file.
 */
export const NXT_KOSPI_LAYOUT: LayoutWith<'nxtKospi', typeof KOSPI_LAYOUT.columns> = {
  market: 'nxtKospi',
  download: 'nxt_kospi_code.mst.zip',
  file: 'nxt_kospi_code.mst',
  label: '넥스트레이드 코스피 종목',
  key: 'short_code',
  columns: KOSPI_LAYOUT.columns,
}

/** 넥스트레이드에서 거래되는 코스닥 종목 (`nxt_kosdaq_code.mst`), cut like the KOSDAQ file, with the same gaps as the list of KOSPI. */
export const NXT_KOSDAQ_LAYOUT: LayoutWith<'nxtKosdaq', typeof KOSDAQ_LAYOUT.columns> = {
  market: 'nxtKosdaq',
  download: 'nxt_kosdaq_code.mst.zip',
  file: 'nxt_kosdaq_code.mst',
  label: '넥스트레이드 코스닥 종목',
  key: 'short_code',
  columns: KOSDAQ_LAYOUT.columns,
}
