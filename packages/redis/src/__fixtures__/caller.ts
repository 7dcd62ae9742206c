import { createAuth } from '@kis/auth'
import { KisApiError } from '@kis/core'
import { createRestClient } from '@kis/rest'
import { inquirePrice } from '@kis/rest/domestic-stock'
import { createClient } from 'redis'
import { createRedisRateLimiter, createRedisStore } from '../index.js'
import type { CallerPlan, CallerReport } from './many-processes.js'

/** One of many processes with one app key: gets the token, says it is ready, and on a word makes its calls. */
export async function runCaller(plan: CallerPlan): Promise<void> {
  const client = createClient({ url: plan.redisUrl })
  client.on('error', (error) => console.error(error))
  await client.connect()
  const credentials = { appKey: plan.appKey, appSecret: plan.appSecret }
  const store = createRedisStore({ client })
  const auth = createAuth({ env: 'real', credentials, baseUrl: plan.baseUrl, store })
  const limiter = createRedisRateLimiter({ client, env: 'real', appKey: plan.appKey, limits: plan.limits })
  const rest = createRestClient({ env: 'real', auth, baseUrl: plan.baseUrl, limiter })
  const quote = () => inquirePrice(rest, { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '005930' })
  await auth.authorize()
  for (let call = 0; call < plan.warmUps; call++) await quote()
  process.stdout.write('ready\n')
  await new Promise((resolve) => process.stdin.once('data', resolve))

  const report: { -readonly [Name in keyof CallerReport]: CallerReport[Name] } = {
    made: 0,
    refused: 0,
    from: 0,
    till: 0,
  }
  let left = plan.calls
  const work = async (): Promise<void> => {
    while (left-- > 0) {
      try {
        await quote()
        report.made++
      } catch (error) {
        if (!KisApiError.isInstance(error)) throw error
        report.refused++
      }
      report.till = Date.now()
    }
  }
  report.from = Date.now()
  await Promise.all(Array.from({ length: plan.atOnce }, work))
  process.stdout.write(`${JSON.stringify(report)}\n`)
  await rest.close()
  await auth.close()
  client.destroy()
}
