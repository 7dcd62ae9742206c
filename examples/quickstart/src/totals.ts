/** What the demo counts; `--json` prints it. */
export interface Totals {
  symbols: Record<string, number>
  searchHits: number
  positions: number
  bookLevels: number
  ticks: number
  ticksAfterDrop: number
  gaps: number
  notices: Record<string, number>
  orders: number
}

export const newTotals = (): Totals => ({
  symbols: {},
  searchHits: 0,
  positions: 0,
  bookLevels: 0,
  ticks: 0,
  ticksAfterDrop: 0,
  gaps: 0,
  notices: {},
  orders: 0,
})
