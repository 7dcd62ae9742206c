import type { Lane } from '@kis/core'

/** What a hook is told about an attempt. Never a secret, never a value that was sent. */
export interface AttemptInfo {
  /** `domesticStock.inquirePrice`, or the path of a raw call. */
  readonly operation: string
  readonly trId: string
  readonly lane: Lane
  /** 1 for the first. */
  readonly attempt: number
}

/** Observers for metrics. An exception of theirs is logged and changes nothing. */
export interface Hooks {
  /** An attempt is about to be sent. */
  readonly onRequest?: ((info: AttemptInfo) => void) | undefined
  /** An answer has come, whatever it says; `durationMs` in milliseconds. */
  readonly onResponse?:
    | ((info: AttemptInfo & { readonly httpStatus: number; readonly durationMs: number }) => void)
    | undefined
  /** An attempt has failed; `willRetry` says whether another follows. */
  readonly onError?:
    | ((info: AttemptInfo & { readonly error: unknown; readonly willRetry: boolean }) => void)
    | undefined
}
