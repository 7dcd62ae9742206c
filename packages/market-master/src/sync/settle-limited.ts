/** Like `Promise.allSettled` over tasks, of which at most `limit` run at a time. */
export async function settleLimited<T, R>(
  items: readonly T[],
  limit: number,
  run: (item: T) => Promise<R>,
): Promise<readonly PromiseSettledResult<R>[]> {
  const results: PromiseSettledResult<R>[] = new Array(items.length)
  const left = items.entries()
  const work = async (): Promise<void> => {
    for (const [index, item] of left) {
      const [result] = await Promise.allSettled([run(item)])
      results[index] = result
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work))
  return results
}
