/** Why a relay ends a connection, as close code and reason. */
export const CLOSE = {
  shutdown: [4001, 'the relay is closing'],
  misuse: [4002, 'too many or too long messages'],
  slow: [4003, 'frames are not read fast enough'],
  silent: [4004, 'no heartbeat came back'],
  full: [4005, 'the relay takes no more readers'],
  /** Coming back and registering anew brings what is the matter. */
  lost: [4006, 'a registration was ended upstream'],
  failed: [4008, 'the relay failed'],
  kicked: [4007, 'disconnected by the owner of the relay'],
} as const satisfies Readonly<Record<string, readonly [code: number, reason: string]>>

export type CloseReason = keyof typeof CLOSE
