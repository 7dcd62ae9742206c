/** The value that so much of the others is below, 0.5 for the middle; NaN of none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

/** The middle of some values; NaN of none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/**
 * Processor time of this process so far, in milliseconds, on all its threads. What only calculates is measured in it: unlike the time on the wall it hardly
 * depends on what else the machine does.
 */
export function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

/**
 * The medians of what several ways to do the same take or reach. They take turns, so that a busy machine slows all of them alike;
 * the first rounds only warm up.
 */
export async function compare<Name extends string>(
  ways: Readonly<Record<Name, () => number | Promise<number>>>,
  { rounds, warmUps = 1 }: { readonly rounds: number; readonly warmUps?: number | undefined },
): Promise<Readonly<Record<Name, number>>> {
  const names = Object.keys(ways) as Name[]
  const samples = new Map(names.map((name) => [name, [] as number[]]))
  for (let round = -warmUps; round < rounds; round++) {
    for (const name of names) {
      const measured = await ways[name]()
      if (round >= 0) samples.get(name)?.push(measured)
    }
  }
  return Object.fromEntries([...samples].map(([name, values]) => [name, median(values)])) as Record<Name, number>
}
