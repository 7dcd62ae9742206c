import 'reflect-metadata'
import { optionsFromEnv } from '@kis/sdk'
import { startSimulator } from '@kis/simulator'
import { simulatorOptions } from 'shared'
import { createApp } from './create-app.js'

async function main(): Promise<void> {
  // 앱키가 있으면 KIS에서, 없으면 여기서 띄운 시뮬레이터에서 조회합니다.
  const simulator = process.env.KIS_ENV ? undefined : await startSimulator({ env: 'paper' })
  const app = await createApp(
    simulator ? { env: 'paper', ...simulatorOptions(simulator) } : optionsFromEnv(process.env),
  )
  await app.listen(Number(process.env.PORT ?? 3_000), '127.0.0.1')
  console.log(`${await app.getUrl()}/quotes/005930`)
}

void main()
