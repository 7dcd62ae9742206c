/** Calls per second of several ways to do the same, interleaved so that a busy machine slows all of them alike; medians. */
export function compare(
  ways: Readonly<Record<string, () => unknown>>,
  roundMs = 250,
  rounds = 9,
): Record<string, number> {
  const samples = Object.fromEntries(Object.keys(ways).map((name) => [name, [] as number[]]))
  for (let round = -2; round < rounds; round += 1) {
    for (const [name, way] of Object.entries(ways)) {
      const began = performance.now()
      let calls = 0
      while (performance.now() - began < roundMs) for (let batch = 0; batch < 8; batch += 1, calls += 1) way()
      if (round >= 0) samples[name]?.push((calls * 1_000) / (performance.now() - began))
    }
  }
  return Object.fromEntries(Object.entries(samples).map(([name, values]) => [name, median(values)]))
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
