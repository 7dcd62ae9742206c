export { type ServerTime, type ServerTimeOptions, serverTime } from './server-time.js'
