import type { TradingContext } from '../../context.js'
import type { InstrumentSource } from '../../instrument/instrument.js'
import { type Scripted, scriptedRest } from '../../orders/desks/__fixtures__/scripted-rest.js'

const noSocket = () => {
  throw new Error('Nothing here opens a socket.')
}

/** A context whose server answers by TR id, each list from its front, and what was sent to it. */
export const scriptedContext = (
  env: 'real' | 'paper',
  answers: Readonly<Record<string, readonly object[]>> = {},
  instruments?: InstrumentSource,
) => {
  const scripts: Record<string, Scripted[]> = {}
  for (const [trId, bodies] of Object.entries(answers)) {
    scripts[trId] = bodies.map((body) => ({ body: { rt_cd: '0', msg_cd: '', msg1: '', ...body } }))
  }
  const { rest, clock, sent } = scriptedRest<'real' | 'paper'>(env, scripts)
  const context: TradingContext = { rest, clock, realtime: noSocket, instruments }
  return { context, sent }
}

/** A context whose server answers everything with success and nothing in it. */
export const emptyContext = (): TradingContext => {
  const nothing: Readonly<Record<string, readonly Scripted[]>> = new Proxy(
    {},
    { get: () => [{ body: { rt_cd: '0' } }] },
  )
  const { rest, clock } = scriptedRest('real', nothing)
  return { rest, clock, realtime: noSocket }
}
