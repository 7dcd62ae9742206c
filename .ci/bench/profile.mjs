// Where the time of a benchmark goes: what `--profile` adds.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const SHOWN = 20

/** The functions of one profile that take most time themselves, in parts of all the time in which something ran. */
function hottestOf(file) {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8'))
  const byId = new Map(nodes.map((node) => [node.id, node.callFrame]))
  const times = new Map()
  let total = 0
  for (const [index, id] of samples.entries()) {
    const { functionName, url, lineNumber } = byId.get(id)
    if (functionName === '(idle)') continue
    const place = url === '' ? '' : ` ${basename(url)}:${lineNumber + 1}`
    const name = `${functionName || '(anonymous)'}${place}`
    times.set(name, (times.get(name) ?? 0) + timeDeltas[index])
    total += timeDeltas[index]
  }
  return [...times]
    .sort(([, one], [, other]) => other - one)
    .slice(0, SHOWN)
    .map(([name, time]) => ({ name, part: time / total }))
}

/** Prints one list for each process of the benchmark. */
export function printProfiles(folder) {
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.cpuprofile'))) {
    console.log(`  ${join(folder, name)}`)
    for (const { name: place, part } of hottestOf(join(folder, name)))
      console.log(`  ${(100 * part).toFixed(1).padStart(6)} %  ${place}`)
  }
}
