import { KOSPI_LAYOUT, type MasterLayout } from './kospi-layout.js'

/** Columns of the KOSPI file that a list of KONEX has not: sectors, indices. */
const FIRST_OF_TRADING = KOSPI_LAYOUT.findIndex(([field]) => field === 'stck_sdpr')

/** `konex_code.mst`, 245 bytes a record: what the KOSPI file begins with, and its columns about trading, figures and lending. */
export const KONEX_LAYOUT: MasterLayout = [
  ...KOSPI_LAYOUT.slice(0, 4),
  ...KOSPI_LAYOUT.slice(FIRST_OF_TRADING).filter(([field]) => field !== 'kospi_issu_yn' && field !== 'grp_code'),
]
