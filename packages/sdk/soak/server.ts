// The simulator in a process of its own, so that its memory is not that of the SDK. It is told what to do over the channel to its parent.
import { createScaledClock, type Faults, type PublishedRecord, startSimulator } from '@kis/simulator'
import { BrokerBook } from '../src/__fixtures__/broker-book.js'
import { bodyOf } from '../src/__fixtures__/storm-reader.js'
import { measureMemory } from './memory.js'
import type { BrokerOrder, FaultCall, Published, Question, ServerAnswers, ServerMessage } from './messages.js'

const { SOAK_START = '', SOAK_SPEED = '1', SOAK_SEED = '1' } = process.env
const AUDITED = new Set(['H0STCNT0', 'H0STASP0'])
/** Steps of the market, in its own milliseconds. */
const STEP_MS = 2_000

const clock = createScaledClock({ start: Number(SOAK_START), speed: Number(SOAK_SPEED) })
const book = new BrokerBook()
const journal: Published[] = []
const slow = { ms: 0, until: Number.NEGATIVE_INFINITY }

const say = (message: ServerMessage): void => void process.send?.(message)

const simulator = await startSimulator({
  ...{ env: 'real', seed: SOAK_SEED, clock, tick: STEP_MS },
  onRecord,
  onInternalError: (error) => say({ problem: `The simulator failed: ${String(error)}` }),
})

function onRecord(record: PublishedRecord): void {
  const { trId, trKey, text } = record
  book.take(record)
  if (!AUDITED.has(trId)) return
  // When it leaves, not when the market meant it: on a busy machine the steps are late.
  const at = clock.now()
  journal.push({ name: `${trId} ${trKey}`, at, slackMs: at < slow.until ? slow.ms : 0, text: bodyOf(text) })
}

function inject({ fault, details }: FaultCall): void {
  if (fault === 'slowDelivery') {
    slow.ms = Math.max((details as { ms: number }).ms, clock.now() < slow.until ? slow.ms : 0)
    slow.until = Number.POSITIVE_INFINITY
  }
  // What left late before goes on being late for a while.
  if (fault === 'clear') slow.until = Math.min(slow.until, clock.now() + slow.ms)
  const run = simulator.faults[fault as keyof Faults] as (details?: object) => void
  run(details)
}

function orderOf(number: string): BrokerOrder {
  return book.find(number) ?? null
}

async function answer(question: Question): Promise<ServerAnswers[keyof ServerAnswers]> {
  switch (question.ask) {
    case 'faults':
      for (const call of question.calls) inject(call)
      return null
    case 'state':
      return simulator.state()
    case 'journal':
      return journal.splice(0)
    case 'orders':
      return question.numbers.map(orderOf)
    case 'totals':
      return book.totals()
    case 'memory':
      return measureMemory()
    case 'close':
      await simulator.close()
      return null
  }
}

process.on('message', ({ id, question }: { id: number; question: Question }) => {
  answer(question).then(
    (result) => {
      say({ id, answer: result })
      if (question.ask === 'close') process.disconnect()
    },
    (error: unknown) => say({ problem: `The simulator could not answer "${question.ask}": ${String(error)}` }),
  )
})
// Whoever started it is gone.
process.on('disconnect', () => process.exit(0))
process.on('warning', (warning) => say({ problem: `Warning in the simulator: ${warning.stack}` }))

const { restUrl: rest, socketUrl: socket, mastersUrl: masters } = simulator
say({ ready: { rest, socket, masters, now: clock.now(), faults: Object.keys(simulator.faults) } })
