import { runCaller } from './caller.js'

await runCaller(JSON.parse(process.env.PLAN ?? ''))
