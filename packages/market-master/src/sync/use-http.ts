import { createHttpTransport, type HttpTransport } from '@kis/core'

/** Runs a task with the caller's transport, or with one of its own that is closed right after: files come once a day. */
export async function useHttp<T>(
  http: HttpTransport | undefined,
  task: (http: HttpTransport) => Promise<T>,
): Promise<T> {
  if (http) return task(http)
  const own = createHttpTransport()
  try {
    return await task(own)
  } finally {
    await own.close()
  }
}
