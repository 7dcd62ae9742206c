import { createAuth } from '@kis/auth'
import { KisOrderError, systemClock } from '@kis/core'
import { createFileStore } from '@kis/core/stores/file'
import { createRestClient } from '@kis/rest'
import { inquirePrice } from '@kis/rest/domestic-stock'
import { createAccount } from '@kis/trading'

// One of many processes that all got the same signals: places the orders of every name and prints what each came to.
const { STORE: directory = '', BASE_URL: baseUrl = '', APP_KEY: appKey = '', APP_SECRET: appSecret = '' } = process.env
const { ACCOUNT: account = '', NAMES: names = '' } = process.env
const store = createFileStore({ directory })
const auth = createAuth({ env: 'paper', credentials: { appKey, appSecret }, baseUrl, store })
const limits = { callsPerWindow: 500, ledgerCallsPerWindow: 500 }
const rest = createRestClient({ env: 'paper', auth, account, baseUrl, limits })
const { orders } = createAccount({
  ...{ rest, store, skipChecks: ['session'] },
  clock: systemClock,
  realtime: () => {
    throw new Error('Nothing is watched here.')
  },
})
const { output } = await inquirePrice(rest, { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '005930' })
const price = output.stck_llam ?? 0
for (const [index, clientOrderId] of names.split(',').entries()) {
  const request = { symbol: '005930', quantity: index + 1, kind: 'limit', price, clientOrderId } as const
  const ending = await orders.buy(request).then(
    ({ orderNumber }) => orderNumber,
    (error: unknown) => (KisOrderError.isInstance(error) ? error.outcome : String(error)),
  )
  process.stdout.write(`${clientOrderId} ${ending}\n`)
}
await rest.close()
await auth.close()
await store.dispose?.()
