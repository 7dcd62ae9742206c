import type { BarPlan } from './bar-plan.js'

/** What decides which chart of KIS is asked. */
export type WantedBars = Pick<BarPlan, 'unit' | 'minutes' | 'isAdjusted' | 'isRegular' | 'today'>
