/** @returns a function that does the work and tells how long it took, in milliseconds */
export function timed(work: () => unknown): () => Promise<number> {
  return async () => {
    const began = performance.now()
    await work()
    return performance.now() - began
  }
}
