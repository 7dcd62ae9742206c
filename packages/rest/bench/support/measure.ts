import { median, processorMs } from '../../../../.ci/bench/median.js'

/** Calls per second of processor time, of several ways to do the same, interleaved so that a busy machine slows all of them alike; medians. */
export function compare(
  ways: Readonly<Record<string, () => unknown>>,
  roundMs = 60,
  rounds = 7,
): Record<string, number> {
  const samples = Object.fromEntries(Object.keys(ways).map((name) => [name, [] as number[]]))
  for (let round = -2; round < rounds; round += 1) {
    for (const [name, way] of Object.entries(ways)) {
      const began = processorMs()
      let calls = 0
      while (processorMs() - began < roundMs) for (let batch = 0; batch < 8; batch += 1, calls += 1) way()
      if (round >= 0) samples[name]?.push((calls * 1_000) / (processorMs() - began))
    }
  }
  return Object.fromEntries(Object.entries(samples).map(([name, values]) => [name, median(values)]))
}
