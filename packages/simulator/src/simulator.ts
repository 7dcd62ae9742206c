import { sleep } from '@kis/core'
import { createSimulatorSocketFactory } from './adapters/socket-factory.js'
import { createSimulatorTransport } from './adapters/transport.js'
import { answerAdmin } from './admin/answer-admin.js'
import { Gateway } from './api/gateway.js'
import { Credentials } from './auth/credentials.js'
import { answerOAuth, OAUTH_OPERATIONS } from './auth/oauth-routes.js'
import { Counters } from './counters.js'
import { createWorld } from './create-world.js'
import { withLimitStocks } from './exchange/limit-stocks.js'
import { FaultPlan, type RequestFault } from './faults/fault-plan.js'
import { createFaults } from './faults/faults.js'
import { Lasting } from './faults/lasting.js'
import { SocketTrouble } from './faults/socket-trouble.js'
import {
  bytesReply,
  type HeaderList,
  type SimulatorAnswer,
  type SimulatorReply,
  type SimulatorRequest,
  textReply,
} from './http/message.js'
import { CallWindow } from './limits/call-window.js'
import { builtInMasters } from './masters/master-set.js'
import { resolveSettings, type SimulatorOptions } from './options.js'
import { recordingOf } from './prices/source-of.js'
import { createRandom } from './random.js'
import { SessionRecording } from './recording/session-recording.js'
import type { Simulator } from './simulator-interface.js'
import { SocketHub } from './socket/hub.js'
import { readState, type SimulatorState } from './state.js'

/** Where the symbol files are, on any host. */
export const MASTER_PATH = '/common/master'

/**
 * Creates the server's core. Nothing listens anywhere; see `startSimulator` for that.
 *
 * @throws KisConfigError for a missing environment or an option out of range.
 * @example
 * ```ts
 * import { createSimulator } from '@kis/simulator'
 * const simulator = createSimulator({ env: 'paper' })
 * const transport = simulator.transport()
 * ```
 */
export function createSimulator(options: SimulatorOptions): Simulator {
  const settings = resolveSettings(options)
  const { clock, env } = settings
  const random = createRandom(settings.seed)
  const masters = options.masters ?? builtInMasters()
  const counters = new Counters()
  const plan = new FaultPlan<RequestFault>()
  const trouble = new SocketTrouble(clock)
  const refusal = new Lasting<true>(clock)
  const maintenance = new Lasting<true>(clock)
  const credentials = new Credentials(clock, random.fork('credentials'), settings.tokenIntervalMs)
  const { record } = options
  const recording = record && new SessionRecording({ env, clock, sink: record, logger: settings.logger })
  let finish: (written: Promise<void> | undefined) => void = () => undefined
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })
  // Whoever does not ask has been told by the logger.
  finished.catch(() => undefined)
  const world = createWorld({
    settings,
    masters: { ...masters, instruments: withLimitStocks(masters.instruments, options.limitStocks) },
    random,
    onNotice(notice) {
      counters.countNotice(notice)
      hub.sendNotice(notice)
    },
    feed: {
      onTrades: (trades, market) => hub.sendTrades(trades, market),
      onBook: (market, at) => hub.sendBook(market, at),
    },
    nxtFeed: {
      onTrades: (trades, market) => hub.sendTrades(trades, market, 'NXT'),
      onBook: (market, at) => hub.sendBook(market, at, 'NXT'),
    },
    resend: (about, records, at) => hub.sendRecords(about, records, at),
  })
  const hub: SocketHub = new SocketHub({
    settings,
    credentials,
    world,
    counters,
    trouble,
    random: random.fork('sockets'),
    onSent: recording && ((trId, trKey, frame) => recording.frame(trId, trKey, frame)),
    // A recording speaks for itself.
    isSilent: recordingOf(settings.prices) !== undefined,
  })
  const gateway = new Gateway({
    env,
    world,
    credentials,
    counters,
    calls: new CallWindow(clock, settings.callsPerSecond),
    ledgerCalls: new CallWindow(clock, settings.ledgerCallsPerSecond),
    random: random.fork('gateway'),
  })
  const replyRandom = random.fork('replies')
  const waiting = new Set<() => void>()
  let isClosed = false

  const faults = createFaults({
    plan,
    refusal,
    maintenance,
    sockets: { hub, trouble, expireApprovals: () => credentials.expireApprovals() },
    revokeTokens: () => credentials.revokeAll(),
    expireTokens: () => credentials.expireAll(),
  })

  const isRefusing = (): boolean => refusal.value !== undefined

  const state = (): SimulatorState => readState({ counters, credentials, world, hub })

  function commonHeaders(): HeaderList {
    return [
      ['gt_uid', replyRandom.text(32, '0123456789ABCDEF')],
      ['Date', new Date(clock.now() + (trouble.skew.value ?? 0)).toUTCString()],
    ]
  }

  async function carryOut(request: SimulatorRequest, operation: string, isStormy: boolean): Promise<SimulatorReply> {
    const headers = commonHeaders()
    if (request.path.startsWith('/oauth2/') && OAUTH_OPERATIONS[request.path]) {
      return answerOAuth(operation, request, { credentials, clock, headers, skewMs: trouble.skew.value })
    }
    if (request.path.startsWith('/uapi/')) return gateway.answer({ request, headers, isStormy })
    if (operation === 'master') {
      const name = request.path.slice(MASTER_PATH.length + 1)
      const file = ['GET', 'HEAD'].includes(request.method) ? await masters.download(name) : undefined
      return file ? bytesReply(200, file, 'application/zip') : textReply(404, 'Not Found', 'text/plain')
    }
    return textReply(404, 'Not Found', 'text/plain')
  }

  async function handle(request: SimulatorRequest): Promise<SimulatorAnswer> {
    if (isRefusing() || isClosed) return 'drop'
    if (settings.admin && request.path.startsWith('/_simulator/')) return answerAdmin(request, { state, faults })
    const operation = operationOf(request)
    counters.countRequest(operation)
    world.advanceTo(clock.now())
    if (maintenance.value && operation !== 'master') return htmlReply(503, 'Service Unavailable')
    const met = plan.take(operation)
    const early = answerEarly(met)
    if (early === 'wait') {
      await new Promise<void>((resolve) => waiting.add(resolve))
      return 'drop'
    }
    if (early) return early
    const reply = await hub.during(() =>
      carryOut(
        request,
        operation,
        met.some(({ kind }) => kind === 'rateLimit'),
      ),
    )
    for (const fault of met) if (fault.kind === 'delay') await sleep(clock, fault.ms)
    return met.some((fault) => fault.kind === 'dropReply' && fault.after === 'accept') ? 'drop' : reply
  }

  const simulator: Simulator = {
    faults,
    state,
    get isRefusing() {
      return isRefusing()
    },
    async handleHttp(request) {
      try {
        return await handle(request)
      } catch (error) {
        // Whatever went wrong inside, a client sees what it would see of KIS.
        counters.countRefusal('internal')
        settings.onInternalError(error)
        return textReply(500, '', 'text/plain')
      }
    },
    acceptSocket: (link) => (isRefusing() || isClosed ? undefined : hub.accept(link)),
    transport: () => createSimulatorTransport(simulator),
    socketFactory: () => createSimulatorSocketFactory(simulator, clock),
    finished,
    close() {
      isClosed = true
      world.close()
      hub.close()
      for (const release of waiting) release()
      waiting.clear()
      finish(recording?.close())
    },
  }
  return simulator
}

function answerEarly(faults: readonly RequestFault[]): SimulatorAnswer | 'wait' | undefined {
  for (const fault of faults) {
    if (fault.kind === 'blackHole') return 'wait'
    if (fault.kind === 'http500Empty') return textReply(500, '', 'text/plain')
    if (fault.kind === 'html') return htmlReply(502, 'Bad Gateway')
    if (fault.kind === 'dropReply' && fault.after === 'before') return 'drop'
  }
  return undefined
}

function htmlReply(status: number, text: string): SimulatorReply {
  return textReply(status, `<html><body><h1>${status} ${text}</h1></body></html>`, 'text/html')
}

function operationOf(request: SimulatorRequest): string {
  const { path } = request
  if (OAUTH_OPERATIONS[path]) return OAUTH_OPERATIONS[path]
  if (path === '/uapi/hashkey') return 'hashkey'
  if (path.startsWith(`${MASTER_PATH}/`)) return 'master'
  // The name is the client's: only what looks like a TR id may become a key of the counters.
  const trId = request.headers.tr_id ?? ''
  return path.startsWith('/uapi/') && /^[A-Z0-9]{6,16}$/.test(trId) ? trId : 'other'
}
