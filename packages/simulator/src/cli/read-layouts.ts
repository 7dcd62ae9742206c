import type { SimulatorLayouts } from '../options.js'

/** Reads `trade=46,book=59,notice=26`, any of them; `undefined` for anything else. */
export function readLayouts(text: string): SimulatorLayouts | undefined {
  let layouts: SimulatorLayouts = {}
  for (const word of text.split(',')) {
    const change = CHANGES.get(word.trim())
    if (!change) return undefined
    layouts = { ...layouts, ...change }
  }
  return layouts
}

const CHANGES: ReadonlyMap<string, SimulatorLayouts> = new Map<string, SimulatorLayouts>([
  ['trade=46', { trade: 46 }],
  ['trade=47', { trade: 47 }],
  ['book=59', { book: 59 }],
  ['book=62', { book: 62 }],
  ['book=63', { book: 63 }],
  ['notice=23', { notice: 23 }],
  ['notice=26', { notice: 26 }],
])
