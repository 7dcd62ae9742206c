import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, connect as openSocket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PROGRAM = ['/usr/bin/redis-server', '/usr/local/bin/redis-server', '/opt/homebrew/bin/redis-server'].find(
  existsSync,
)

/** Why the tests of this package cannot run here; `undefined` where they can. In CI that is a failure. */
export function whyNoRedis(): string | undefined {
  if (PROGRAM !== undefined) return undefined
  const reason = 'redis-server is not installed (Debian: apt-get install redis-server).'
  if (process.env.CI) throw new Error(reason)
  console.log(`Skipped: ${reason}`)
  return reason
}

/** A Redis of one test, on a free port of the loopback interface. */
export interface TestRedis {
  readonly port: number
  readonly url: string
  /** Ends it at once, as `kill -9` does. */
  kill(): Promise<void>
  /** Starts it again on the same port, with what it has written to disk. */
  restart(): Promise<void>
  /** Ends it for good. */
  stop(): Promise<void>
}

export interface TestRedisOptions {
  /** Writes each change to disk before it answers. Default `false`: a restart begins empty. */
  readonly isDurable?: boolean | undefined
}

/** Starts a Redis. */
export async function startRedis({ isDurable = false }: TestRedisOptions = {}): Promise<TestRedis> {
  const directory = await mkdtemp(join(tmpdir(), 'kis-redis-'))
  const port = await freePort()
  let child: ChildProcess | undefined

  async function start(): Promise<void> {
    const persistence = isDurable ? ['--appendonly', 'yes', '--appendfsync', 'always'] : ['--appendonly', 'no']
    child = spawn(
      PROGRAM ?? 'redis-server',
      ['--port', String(port), '--bind', '127.0.0.1', '--dir', directory, '--save', '', ...persistence],
      { stdio: 'ignore' },
    )
    await answering(port)
  }
  async function kill(): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }

  await start()
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    kill,
    restart: start,
    async stop() {
      await kill()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

async function answering(port: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await pings(port)) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('redis-server did not start.')
}

function pings(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = openSocket(port, '127.0.0.1')
    socket.on('error', () => resolve(false))
    socket.on('connect', () => socket.write('PING\r\n'))
    socket.on('data', (data) => {
      socket.destroy()
      resolve(data.toString().startsWith('+PONG'))
    })
  })
}
