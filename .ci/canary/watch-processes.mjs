// Writes the command line of every process that a run starts to a file, each once: everybody on a machine can read them.
//   node .ci/canary/watch-processes.mjs FILE PID
// PID is the run; it ends with it. Linux only.
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'

const [file, root] = process.argv.slice(2)
const LOOK_EVERY_MS = 100
const seen = new Set()

const read = (path) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function look() {
  const parents = new Map()
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid)) continue
    // The name of a program may hold blanks and brackets: fields begin behind the last one.
    const stat = read(`/proc/${pid}/stat`)
    parents.set(pid, stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  }
  for (const pid of parents.keys()) {
    let ancestor = pid
    while (ancestor !== undefined && ancestor !== root && ancestor !== '0') ancestor = parents.get(ancestor)
    if (ancestor !== root) continue
    const line = read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim()
    if (line === '' || seen.has(line)) continue
    seen.add(line)
    appendFileSync(file, `${line}\n`)
  }
  if (!existsSync(`/proc/${root}`)) process.exit(0)
}

if (existsSync('/proc/self/stat')) setInterval(look, LOOK_EVERY_MS)
else console.log('Command lines are not watched: this system has no /proc.')
