import { nodeFiles } from './cli/files.node.js'
import { runCli } from './cli/run-cli.js'
import { startSimulator } from './start-simulator.node.js'

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })

void runCli({
  argv: process.argv.slice(2),
  pid: process.pid,
  writeOut: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(text),
  untilStopped,
  start: startSimulator,
  files: nodeFiles,
}).then((code) => {
  process.exitCode = code
})
