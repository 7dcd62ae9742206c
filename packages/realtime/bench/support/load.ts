import { loadavg } from 'node:os'

/** How busy the machine is: figures taken on a busy one are worth little. */
export function printLoad(when: string): void {
  process.stdout.write(`load average ${when}: ${loadavg()[0]?.toFixed(2)}\n`)
}
