import type { Faults, GarbageKind, RefusalCode } from '@kis/simulator'
import type { Dice } from '../src/__fixtures__/dice.js'
import type { FaultCall } from './messages.js'

const ORDER_TRS = ['TTTC0012U', 'TTTC0011U', 'TTTC0013U'] as const
const LISTS = ['TTTC0081R', 'TTTC0084R', 'TTTC8434R'] as const
const QUOTES = ['FHKST01010100', 'FHKST01010200', 'FHKST03010100'] as const
const GARBAGE: readonly (GarbageKind | undefined)[] = ['text', 'json', 'count', 'stride', undefined]
const CODES: readonly RefusalCode[] = ['OPSP0007', 'OPSP0009', 'OPSP0011', 'OPSP8999', 'OPSP9995']
const AFTER = ['accept', 'before'] as const

type Name = keyof Faults & string

/** A call of a fault, checked against what the simulator has. */
function call<N extends Name>(fault: N, details?: Parameters<Faults[N]>[0]): FaultCall {
  return { fault, details: details as object | undefined }
}

const anyTr = (dice: Dice): string =>
  dice.pick([...ORDER_TRS, ...ORDER_TRS, ...LISTS, ...QUOTES, 'tokenP', 'Approval', 'master'])
const drop = (dice: Dice): FaultCall => call('killSockets', { closeFrame: dice.chance(0.5) })

/** Everything that goes wrong in a soak. Times are in milliseconds of the simulator. */
export const SOAK_FAULTS: Readonly<Record<string, (dice: Dice) => readonly FaultCall[]>> = {
  'replies lost': (dice) => [
    call('dropReply', { trId: dice.pick(ORDER_TRS), after: dice.pick(AFTER), times: dice.int(1, 3) }),
    call('dropReply', { trId: anyTr(dice), after: dice.pick(AFTER), times: dice.int(1, 4) }),
  ],
  'late replies': (dice) => [
    call('delay', { trId: dice.pick(ORDER_TRS), ms: dice.pick([500, 5_000, 14_500, 16_000]) }),
    call('delay', { trId: anyTr(dice), ms: dice.int(100, 16_000), times: dice.int(1, 5) }),
  ],
  'empty 500s': (dice) => [call('http500Empty', { trId: anyTr(dice), times: dice.int(1, 5) }), call('http500Empty')],
  pages: (dice) => [call('html', { trId: anyTr(dice), times: dice.int(1, 5) }), call('html')],
  'black holes': (dice) => [call('blackHole', { trId: anyTr(dice), times: dice.int(1, 3) })],
  'rate limits': (dice) => [call('rateLimitStorm', { times: dice.int(1, 20) })],
  'dead tokens': () => [call('revokeTokens')],
  'expired tokens': () => [call('expireTokens')],
  maintenance: (dice) => [call('maintenance', { forMs: dice.int(500, 20_000) })],
  'no connections': (dice) => [call('refuseConnections', { forMs: dice.int(500, 20_000) }), drop(dice)],
  'lists that cannot be read': (dice) => [
    call('dropReply', { trId: dice.pick(ORDER_TRS), after: dice.pick(AFTER) }),
    ...LISTS.map((trId) => call('http500Empty', { trId, times: dice.int(1, 3) })),
  ],
  'clocks that differ': (dice) => [call('clockSkew', { ms: dice.pick([-40_000, -5_000, 5_000, 40_000]) })],
  'sockets that end': (dice) => [drop(dice)],
  'half-open sockets': (dice) => [call('halfOpen', { holdsKey: dice.chance(0.4) })],
  'another session': (dice) => [call('conflict', { forMs: dice.int(500, 20_000) })],
  'lost acknowledgements': (dice) => [call('loseAck', { times: dice.int(1, 6), after: dice.pick(AFTER) }), drop(dice)],
  'acknowledgements twice': (dice) => [call('repeatAck', { times: dice.int(1, 30) }), drop(dice)],
  'late acknowledgements': (dice) => [call('delayAck', { times: dice.int(1, 8), ms: dice.int(10, 8_000) }), drop(dice)],
  'refused registrations': (dice) => [call('refuseMessage', { times: dice.int(1, 4), code: dice.pick(CODES) })],
  garbage: (dice) => [call('garbage', { kind: dice.pick(GARBAGE) })],
  'no UTF-8': () => [call('invalidUtf8')],
  'slow frames': (dice) => [call('slowDelivery', { ms: dice.int(10, 5_000) })],
  'slow frames that get lost': (dice) => [call('slowDelivery', { ms: dice.int(10, 3_000) }), drop(dice)],
  'other keys of the cipher': (dice) => [call('rotateKeys'), drop(dice)],
  'odd heartbeats': (dice) => [call('heartbeat', { kind: dice.pick(['missing', 'unknownId', 'extraFields']) })],
  'frames of another width': (dice) => [
    call('layout', { trade: dice.pick([46, 47]), book: dice.pick([59, 62, 63]), notice: dice.pick([23, 26]) }),
  ],
  'notices twice': (dice) => [call('repeatNotice', { times: dice.int(1, 10) })],
  'notices before the reply': (dice) => [call('noticeTiming', { timing: dice.pick(['before', 'mixed']) })],
  'approval keys that died': (dice) => [call('expireApprovals'), drop(dice)],
  'forgotten registrations': (dice) => [call('forgetRegistrations', { times: dice.int(1, 8) }), drop(dice)],
}

/** What the simulator can do and a soak leaves alone. */
export const NOT_SOAKED: readonly Name[] = ['clear']
