import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDice } from './__fixtures__/dice.js'
import { Storm, type StormReport } from './__fixtures__/storm.js'
import { STORM_FAULTS } from './__fixtures__/storm-faults.js'

const STORMS = 20
const FAULTS = 50

/** Seeds that once brought a bug to light. */
const REMEMBERED: readonly number[] = [3249, 10_146]

async function ride(seed: number): Promise<StormReport> {
  const storm = await Storm.begin(createDice(seed))
  for (let fault = 0; fault < FAULTS; fault++) await storm.step()
  return storm.end()
}

describe('a thousand random faults', () => {
  it('leave the intent on the server, every loss announced, nothing twice, nothing hammered and nothing behind', async () => {
    const reports: StormReport[] = []
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => void reports.push(await ride(seed))),
      // Every story is one number; there is nothing smaller to look for.
      { numRuns: STORMS, endOnFailure: true, examples: REMEMBERED.map((seed) => [seed]) },
    )
    const sum = (of: (report: StormReport) => number): number =>
      reports.reduce((total, report) => total + of(report), 0)
    const begun = (name: string): number => sum(({ faults }) => faults.get(name) ?? 0)
    const names = Object.keys(STORM_FAULTS)
    // The storm was one: each fault struck, and did harm.
    expect(names.reduce((total, name) => total + begun(name), 0)).toBeGreaterThanOrEqual(STORMS * FAULTS)
    expect(names.filter((name) => begun(name) < 5)).toEqual([])
    expect(sum(({ gaps }) => gaps)).toBeGreaterThan(STORMS * FAULTS)
    expect(sum(({ connects }) => connects)).toBeGreaterThan((STORMS * FAULTS) / 2)
    expect(sum(({ records }) => records)).toBeGreaterThan(100 * STORMS * FAULTS)
  }, 120_000)
})
