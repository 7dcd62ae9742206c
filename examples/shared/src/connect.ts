import { createKis, type Environment, type Kis, KisConfigError, optionsFromEnv } from '@kis/sdk'
import { type RunningSimulator, type StartSimulatorOptions, startSimulator } from '@kis/simulator'
import { CALLS_PER_SECOND, simulatorOptions } from './simulator-options.js'

export interface ConnectOptions<E extends Environment> {
  /** The only environment that the example may run in. Default: any. */
  readonly only?: E | undefined
  /** Options of the simulator, where one is started. Default: paper trading, faster than KIS allows. */
  readonly simulator?: Partial<StartSimulatorOptions> | undefined
}

/** A client, and the server behind it where that is ours. */
export interface Session<E extends Environment> extends AsyncDisposable {
  readonly kis: Kis<E>
  readonly simulator: RunningSimulator | undefined
}

/**
 * Connects to KIS when the environment variables name an app key there (`KIS_ENV`, `KIS_APP_KEY`, `KIS_APP_SECRET`, `KIS_ACCOUNT`, `KIS_HTS_ID`), else
 * to a simulator that is started here and ends with the session.
 */
export async function connect<const E extends Environment = Environment>(
  options: ConnectOptions<E> = {},
): Promise<Session<E>> {
  return process.env.KIS_ENV ? toKis(options) : toSimulator(options)
}

function toKis<E extends Environment>({ only }: ConnectOptions<E>): Session<E> {
  const identity = optionsFromEnv(process.env)
  if (only !== undefined && identity.env !== only) {
    throw new KisConfigError({ option: 'KIS_ENV', message: `This example runs with KIS_ENV=${only} only.` })
  }
  const kis = createKis(identity) as Kis<E>
  console.log(`KIS ${kis.env} 서버`)
  return { kis, simulator: undefined, [Symbol.asyncDispose]: () => kis.close() }
}

async function toSimulator<E extends Environment>(options: ConnectOptions<E>): Promise<Session<E>> {
  const env = options.only ?? options.simulator?.env ?? 'paper'
  const limits = { callsPerSecond: CALLS_PER_SECOND }
  const simulator = await startSimulator({ limits, ...options.simulator, env })
  const kis = createKis({ env, ...simulatorOptions(simulator) }) as Kis<E>
  console.log(`시뮬레이터 ${simulator.restUrl}`)
  return {
    kis,
    simulator,
    async [Symbol.asyncDispose]() {
      await kis.close()
      await simulator.close()
    },
  }
}
