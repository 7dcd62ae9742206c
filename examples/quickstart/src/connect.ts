import { resolve } from 'node:path'
import { createMemoryStore } from '@kis/core'
import { createKis, type Environment, type Kis, KisConfigError } from '@kis/sdk'
import { type RunningSimulator, startSimulator } from '@kis/simulator'
import type { DemoOptions } from './options.js'

export interface Connection {
  readonly kis: Kis
  /** The server, when it is ours. */
  readonly simulator: RunningSimulator | undefined
  readonly mayTrade: boolean
  readonly canWatchFills: boolean
  close(): Promise<void>
}

/** Connects to KIS when the environment names an account there, else to a simulator started for this run. */
export async function connect(options: DemoOptions): Promise<Connection> {
  return process.env.KIS_ENV ? toKis(options) : toSimulator(options)
}

function toKis(options: DemoOptions): Connection {
  const {
    KIS_ENV: env,
    KIS_APP_KEY: appKey = '',
    KIS_APP_SECRET: appSecret = '',
    KIS_ACCOUNT: account,
    KIS_HTS_ID: htsId,
  } = process.env
  if (options.masters)
    throw new KisConfigError({
      option: '--masters',
      message: '--masters is for the simulator; KIS serves its own files.',
    })
  if (options.trade && env !== 'paper') {
    throw new KisConfigError({
      option: '--trade',
      message: '--trade is allowed with KIS_ENV=paper only: this demo never orders with real money.',
    })
  }
  const kis = createKis({ env: env as Environment, credentials: { appKey, appSecret }, account, htsId })
  kis.account()
  console.log(
    `KIS ${env} 서버, 계좌 ${kis.rest.client.account}${options.trade ? '' : ' (조회만 합니다; 주문은 --trade)'}`,
  )
  return { kis, simulator: undefined, mayTrade: options.trade, canWatchFills: Boolean(htsId), close: () => kis.close() }
}

/** Higher than KIS allows, so that the demo stays brisk. */
const CALLS_PER_SECOND = 200

async function toSimulator(options: DemoOptions): Promise<Connection> {
  // The command runs in the root of the repository, whatever folder it was typed in.
  const masters =
    options.masters === undefined ? undefined : resolve(process.env.INIT_CWD ?? process.cwd(), options.masters)
  const simulator = await startSimulator({
    env: 'paper',
    masters,
    seed: 7,
    holdings: 5,
    limits: { callsPerSecond: CALLS_PER_SECOND, ledgerCallsPerSecond: CALLS_PER_SECOND },
  })
  const kis = createKis({
    env: 'paper',
    credentials: { appKey: 'D'.repeat(36), appSecret: 'd'.repeat(180) },
    account: '50123456-01',
    htsId: 'demo01',
    store: createMemoryStore(),
    limits: { callsPerWindow: CALLS_PER_SECOND / 2, ledgerCallsPerWindow: CALLS_PER_SECOND / 2 },
    baseUrl: simulator.restUrl,
    socketUrl: simulator.socketUrl,
    masterUrl: simulator.mastersUrl,
  })
  console.log(`시뮬레이터 ${simulator.restUrl}${masters ? ', 실제 종목 파일' : ''}`)
  return {
    kis,
    simulator,
    mayTrade: true,
    canWatchFills: true,
    close: async () => {
      await kis.close()
      await simulator.close()
    },
  }
}
