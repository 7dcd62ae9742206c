export { comma } from './comma.js'
export { type ConnectOptions, connect, type Session } from './connect.js'
export { report } from './report.js'
export { simulatorOptions } from './simulator-options.js'
