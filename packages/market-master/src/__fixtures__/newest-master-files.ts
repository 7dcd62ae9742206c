import type { MasterMarket } from '../layouts/record-layout.js'

/** The newest file at hand of each market there is one of, by folder and name. */
export const NEWEST_MASTER_FILES = {
  kospi: '2026-07/kospi_code.mst.zip',
  kosdaq: '2026-07/kosdaq_code.mst.zip',
  konex: '2025-06/konex_code.mst',
  nxtKospi: '2025-12/nxt_kospi_code.mst',
  nxtKosdaq: '2025-12/nxt_kosdaq_code.mst',
  sector: '2026-07/idxcode.zip',
  theme: '2026-07/theme_code.mst.zip',
  indexDerivatives: '2025-12/fo_idx_code_mts.mst.zip',
  nightOptions: '2025-12/fo_eurex_code.mst.zip',
  nasdaq: '2026-03/NASMST.COD',
  nyse: '2026-03/NYSMST.COD',
  amex: '2026-03/AMSMST.COD',
  hongKong: '2025-06/HKSMST.COD',
  hanoi: '2025-06/HNXMST.COD',
  hoChiMinh: '2025-06/HSXMST.COD',
  shanghai: '2025-06/SHSMST.COD',
  shanghaiIndex: '2025-06/SHIMST.COD',
  shenzhen: '2025-06/SZSMST.COD',
  shenzhenIndex: '2025-06/SZIMST.COD',
  tokyo: '2025-06/TSEMST.COD',
  overseasIndex: '2025-12/frgn_code.mst',
} as const satisfies Partial<Record<MasterMarket, string>>
