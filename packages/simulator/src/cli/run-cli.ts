import { createScaledClock } from '../scaled-clock.js'
import type { RunningSimulator, StartSimulatorOptions } from '../start-simulator.node.js'
import type { CliFiles } from './cli-files.js'
import { type CliOptions, HELP, parseArguments } from './parse-arguments.js'
import { readPrices } from './read-prices.js'

/** The process, as far as the command needs it. */
export interface CliHost {
  readonly argv: readonly string[]
  readonly pid: number
  writeOut(text: string): void
  writeError(text: string): void
  /** Resolves when the operator wants it to stop. */
  untilStopped(): Promise<void>
  start(options: StartSimulatorOptions): Promise<RunningSimulator>
  readonly files: CliFiles
}

/** Runs the command; resolves to its exit code. */
export async function runCli(host: CliHost): Promise<number> {
  const parsed = parseArguments(host.argv)
  if (parsed.kind === 'help') {
    host.writeOut(HELP)
    return 0
  }
  if (parsed.kind === 'error') {
    host.writeError(`${parsed.message}\n`)
    return 2
  }
  const { options } = parsed
  // Asked for early: a signal while starting must not get lost.
  const stopped = host.untilStopped()
  let simulator: RunningSimulator
  try {
    simulator = await host.start(await toStartOptions(options, host))
  } catch (error) {
    host.writeError(`The simulator could not start: ${error instanceof Error ? error.message : String(error)}\n`)
    return isConfigError(error) ? 2 : 1
  }
  if (options.isJson) host.writeOut(`${readyLine(simulator, host.pid)}\n`)
  else host.writeOut(banner(simulator, options))
  await stopped
  try {
    await simulator.close()
  } catch (error) {
    host.writeError(`${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
  return 0
}

async function toStartOptions(options: CliOptions, host: CliHost): Promise<StartSimulatorOptions> {
  const { files } = host
  const { prices, startsAt } = (await readPrices(options, files)) ?? {}
  const record = options.record === undefined ? undefined : await files.createRecording(options.record)
  const tell = (message: string): void => host.writeError(`${message}\n`)
  return {
    env: options.env,
    port: options.port,
    masters: options.masters,
    seed: options.seed,
    holdings: options.holdings,
    session: options.session,
    clock: createScaledClock({ start: options.start ?? startsAt, speed: options.speed }),
    prices,
    record,
    logger: { debug: () => undefined, info: () => undefined, warn: tell, error: tell },
    layouts: options.layouts,
    admin: options.isAdmin,
    onInternalError: (error) => host.writeError(`${error instanceof Error ? error.stack : String(error)}\n`),
    limits: { callsPerSecond: options.callsPerSecond },
  }
}

function readyLine(simulator: RunningSimulator, pid: number): string {
  return JSON.stringify({ rest: simulator.restUrl, socket: simulator.socketUrl, masters: simulator.mastersUrl, pid })
}

function banner(simulator: RunningSimulator, options: CliOptions): string {
  const name = options.env === 'real' ? 'real (실전투자)' : 'paper (모의투자)'
  return [
    `KIS simulator, ${name}, seed ${options.seed ?? 1}`,
    `  REST     ${simulator.restUrl}`,
    `  socket   ${simulator.socketUrl}`,
    `  masters  ${simulator.mastersUrl}`,
    'Any 36-character app key with a 180-character secret works. Ctrl+C stops it.',
    '',
  ].join('\n')
}

function isConfigError(error: unknown): boolean {
  return error instanceof Error && Reflect.get(error, 'code') === 'KIS_CONFIG'
}
