import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { startSimulator } from '@kis/simulator'
import type { Told } from './told.js'

const SECONDS = 3
const PATIENCE_MS = 30_000

interface Worker {
  readonly child: ChildProcess
  told: Told | undefined
  isKilled: boolean
}

/** A Redis for this example alone, on a free port of this machine, which keeps nothing. */
async function startRedis(): Promise<{ readonly url: string; stop(): void }> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { readonly port: number }
  probe.close()
  const child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', ''], {
    stdio: 'ignore',
  })
  await Promise.race([
    once(child, 'spawn'),
    once(child, 'error').then(() => {
      throw new Error('redis-server가 없습니다. Debian·Ubuntu: apt-get install redis-server, macOS: brew install redis')
    }),
  ])
  return { url: `redis://127.0.0.1:${port}`, stop: () => child.kill() }
}

const redis = await startRedis()
const simulator = await startSimulator({ env: 'real' })
const env = {
  ...{ ...process.env, REDIS_URL: redis.url, REST_URL: simulator.restUrl },
  ...{ SOCKET_URL: simulator.socketUrl, MASTERS_URL: simulator.mastersUrl },
}
const workers: Worker[] = Array.from({ length: 4 }, () => {
  const worker: Worker = {
    child: fork(new URL('./worker.js', import.meta.url), { env }),
    told: undefined,
    isKilled: false,
  }
  worker.child.on('message', (told: Told) => {
    worker.told = told
  })
  return worker
})

/** Whether all who live were told of the gap, and one of them holds the connection. */
function hasTakenOver(): boolean {
  const living = workers.filter(({ isKilled }) => !isKilled)
  return living.every(({ told }) => (told?.gaps ?? 0) > 0) && living.some(({ told }) => told?.role === 'owner')
}

try {
  while (workers.some(({ told }) => (told?.ticks ?? 0) === 0)) await sleep(50)
  console.log('프로세스 4개, 앱키 1개: 모두 체결을 받고 있습니다')
  await sleep(SECONDS * 1_000)
  const owner = workers.find(({ told }) => told?.role === 'owner')
  owner?.child.kill('SIGKILL')
  if (owner) owner.isKilled = true
  console.log('실시간 연결을 맡은 프로세스를 kill -9 했습니다')
  const signal = AbortSignal.timeout(PATIENCE_MS)
  while (!hasTakenOver()) await sleep(50, undefined, { signal })
  await sleep(SECONDS * 1_000)

  console.table(
    workers.map(({ told, isKilled }) => ({
      역할: isKilled ? '죽음' : told?.role === 'owner' ? '연결을 맡음' : '읽음',
      체결: told?.ticks,
      끊김: told?.gaps,
      '시세 조회': told?.calls,
    })),
  )
  const { tokenRequests, refusals, sockets } = simulator.state()
  console.log(`토큰 발급 ${tokenRequests}회, 유량 초과 ${refusals.EGW00201 ?? 0}회`)
  console.log(`실시간 연결은 한 번에 하나씩 ${sockets.accepted}번, 충돌 ${sockets.conflicts}회`)
  for (const { child, isKilled } of workers) if (!isKilled) child.send('end')
  await Promise.all(workers.map(({ child }) => child.exitCode ?? child.signalCode ?? once(child, 'exit')))
  if (tokenRequests !== 1 || sockets.conflicts > 0) process.exitCode = 1
} finally {
  for (const { child } of workers) child.kill()
  await simulator.close()
  redis.stop()
}
