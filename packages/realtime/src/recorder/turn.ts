interface HostGlobals {
  readonly setImmediate?: (task: () => void) => unknown
}

/** Lets everything go on that waits for a promise already settled. Takes no time on any clock. */
export function turn(): Promise<void> {
  const { setImmediate } = globalThis as unknown as HostGlobals
  return new Promise((resolve) => {
    if (setImmediate) {
      setImmediate(resolve)
      return
    }
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
}
