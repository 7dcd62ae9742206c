/** The value that so much of the others is below, 0.5 for the median. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

/** How long several ways to do the same take, in milliseconds: interleaved, so that a busy machine slows all of them alike; medians. */
export async function compare<Name extends string>(
  ways: Readonly<Record<Name, () => unknown>>,
  { rounds, warmUps }: { readonly rounds: number; readonly warmUps: number },
): Promise<Record<Name, number>> {
  const names = Object.keys(ways) as Name[]
  const samples = new Map(names.map((name) => [name, [] as number[]]))
  for (let round = -warmUps; round < rounds; round++) {
    for (const name of names) {
      const began = performance.now()
      await ways[name]()
      if (round >= 0) samples.get(name)?.push(performance.now() - began)
    }
  }
  return Object.fromEntries([...samples].map(([name, values]) => [name, quantile(values, 0.5)])) as Record<Name, number>
}
