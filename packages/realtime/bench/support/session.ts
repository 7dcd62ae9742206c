import { systemClock } from '@kis/core'
import { FakeServer } from '../../src/__fixtures__/fake-server.js'
import { FakeAuth } from '../../src/__fixtures__/setup.js'
import { createRealtimeClient, type RealtimeClient } from '../../src/index.js'

/** A client on a socket within the process: everything is real but the wire. */
export interface Session {
  readonly client: RealtimeClient<'real'>
  /** Hands a message to the client as its socket would. */
  readonly send: (text: string) => void
}

export function openSession(): Session {
  const server = new FakeServer(systemClock)
  const client = createRealtimeClient({
    env: 'real',
    auth: new FakeAuth('real'),
    socket: server.factory,
    policy: { paceMs: 0 },
  })
  return { client, send: (text) => server.session.handlers.onMessage(text) }
}
