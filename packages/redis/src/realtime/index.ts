export { createSharedRealtime } from './create-shared-realtime.js'
export type { SharedRealtime, SharedRealtimeOptions, SharedRealtimeState } from './shared-realtime.js'
