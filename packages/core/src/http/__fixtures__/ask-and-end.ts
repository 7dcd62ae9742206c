import { createHttpTransport } from '@kis/core'

// Asks a server and does nothing else until it is told to end, which it is by the end of its input. Told in the last argument where to ask, and
// how: in the background, or, on the same transport, in the foreground as well.
const { url, isForeground } = JSON.parse(process.argv.at(-1) ?? '') as { url: string; isForeground: boolean }
const http = createHttpTransport()
const ask = (path: string, background: boolean) =>
  http.request({ method: 'GET', url: `${url}${path}`, headers: {}, background })

// A connection that was used before is one that undici takes hold of again.
await Promise.all([ask('/first', true), ask('/first', false)])
const answers = [ask('/background', true)]
if (isForeground) answers.push(ask('/foreground', false))
for await (const _ of process.stdin);
// What is listed here holds the process.
console.log(process.getActiveResourcesInfo().filter((name) => name.startsWith('TCP')).length)
if (isForeground) console.log((await answers[1])?.status)
