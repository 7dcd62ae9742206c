import { createHash } from 'node:crypto'
import { createAuth } from '@kis/auth'
import { createFileStore } from '@kis/core/stores/file'

// One of many processes that start together: asks for the token and prints which one it got.
const { STORE: directory = '', BASE_URL: baseUrl = '', APP_KEY: appKey = '', APP_SECRET: appSecret = '' } = process.env
const store = createFileStore({ directory })
const auth = createAuth({ env: 'paper', credentials: { appKey, appSecret }, baseUrl, store })
const authorization = await auth.authorize()
process.stdout.write(
  createHash('sha256')
    .update(authorization.headers().authorization ?? '')
    .digest('hex'),
)
await auth.close()
await store.dispose?.()
