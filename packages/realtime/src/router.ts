import { createDecrypt as createPlatformDecrypt } from '#platform'
import type { CipherKey, Decrypt, DecryptFactory } from './cipher/cipher.js'
import { type DecodeEvent, type DecodeReason, decodeEvent } from './decode/decode-event.js'
import { Decoder } from './decode/decoder.js'
import { type FrameHead, parseHead, payloadOf } from './decode/frame.js'
import { keyFieldOf } from './decode/record.js'
import type { Registration } from './registry/registration.js'
import type { StreamRecord, StreamSpec } from './stream-spec.js'

export interface RouterHandlers {
  readonly ofTr: (trId: string) => ReadonlyMap<string, Registration> | undefined
  /** A registration with an open gap holds again: a record that came on the present connection is about to be delivered. */
  readonly onRecord: (registration: Registration) => void
  readonly onDecode: (event: DecodeEvent) => void
}

/** Takes data frames apart and brings each record to the registration it belongs to, in the order of arrival per TR id. */
export class Router {
  readonly #handlers: RouterHandlers
  readonly #createDecrypt: DecryptFactory
  readonly #decoders = new Map<string, Decoder>()
  readonly #decrypts = new Map<string, Decrypt>()
  /** What waits, per TR id, for a decryption under way. */
  readonly #tails = new Map<string, Promise<void>>()
  /** Keys that were subscribed to at some time: frames on their way when one is given up are no surprise. */
  readonly #known = new Map<string, Set<string>>()
  #session = 0

  /** @param createDecrypt What decrypts; the runtime's own by default. */
  constructor(handlers: RouterHandlers, createDecrypt: DecryptFactory = createPlatformDecrypt) {
    this.#handlers = handlers
    this.#createDecrypt = createDecrypt
  }

  expect(spec: StreamSpec, trId: string, key: string): void {
    if (!this.#decoders.has(trId)) this.#decoders.set(trId, new Decoder(spec, trId))
    const keys = this.#known.get(trId) ?? new Set<string>()
    this.#known.set(trId, keys.add(key))
  }

  isEncrypted(trId: string): boolean {
    return this.#decoders.get(trId)?.spec.encrypted === true
  }

  setCipherKey(trId: string, cipherKey: CipherKey): void {
    this.#decrypts.set(trId, this.#createDecrypt(cipherKey))
  }

  /** The connection is gone. Its keys with it; frames already taken in keep theirs. */
  endSession(): void {
    this.#session++
    this.#decrypts.clear()
  }

  route(text: string): void {
    const frame = parseHead(text)
    if (!frame) {
      this.#refuse('malformed', 'A message is neither a control message nor a data frame.', undefined, text)
      return
    }
    const decoder = this.#decoders.get(frame.trId)
    if (!decoder) this.#refuse('unrequested', 'Nothing subscribed to this stream.', frame, text)
    else if (frame.isEncrypted) this.#routeEncrypted(frame, decoder)
    else if (this.#tails.size === 0) this.#deliver(frame, decoder, this.#session)
    else {
      const session = this.#session
      this.inOrder(frame.trId, () => this.#deliver(frame, decoder, session))
    }
  }

  /** Runs a task at once, or behind the decryptions of its TR id that are under way. */
  inOrder(trId: string, task: () => void): void {
    const tail = this.#tails.get(trId)
    if (tail) this.#append(trId, tail.then(task))
    else task()
  }

  #routeEncrypted(frame: FrameHead, decoder: Decoder): void {
    const payload = payloadOf(frame)
    const decrypt = this.#decrypts.get(frame.trId)
    if (!decrypt) {
      this.#refuse('no-cipher-key', 'An encrypted frame came before its key.', frame, payload)
      return
    }
    const session = this.#session
    const settle = (text: string | undefined): void => {
      if (text !== undefined) this.#deliver({ ...frame, isEncrypted: false, text, payloadAt: 0 }, decoder, session)
      else this.#refuse('decrypt', 'A frame could not be decrypted.', frame, payload)
    }
    const plain = attempt(decrypt, payload)
    if (!(plain instanceof Promise)) {
      this.inOrder(frame.trId, () => settle(plain))
      return
    }
    // Decryption has started; delivery waits for its turn.
    const before = this.#tails.get(frame.trId) ?? Promise.resolve()
    this.#append(
      frame.trId,
      before.then(async () => settle(await plain)),
    )
  }

  #append(trId: string, step: Promise<void>): void {
    // Listeners are isolated where they are called; should anything else fail, the frames behind it still come.
    const tail: Promise<void> = step
      .catch(() => undefined)
      .then(() => {
        if (this.#tails.get(trId) === tail) this.#tails.delete(trId)
      })
    this.#tails.set(trId, tail)
  }

  #deliver(frame: FrameHead, decoder: Decoder, session: number): void {
    const result = decoder.decodeFrame(frame)
    if (!isRecords(result)) {
      this.#report(result)
      return
    }
    const registrations = this.#handlers.ofTr(frame.trId)
    for (const record of result) {
      const key = keyFieldOf(record)
      const registration = registrations?.get(key)
      if (registration) this.#hand(registration, record, session)
      else this.#handUnmatched(record, key, frame, decoder, registrations, session)
    }
  }

  #handUnmatched(
    record: StreamRecord,
    key: string,
    frame: FrameHead,
    decoder: Decoder,
    registrations: ReadonlyMap<string, Registration> | undefined,
    session: number,
  ): void {
    // A notice may write the HTS id otherwise than it was asked for, and every notice on this session is the user's own.
    if (decoder.spec.key === 'htsId') {
      for (const registration of registrations?.values() ?? []) this.#hand(registration, record, session)
      return
    }
    if (this.#known.get(frame.trId)?.has(key)) return
    this.#report(
      decodeEvent({
        reason: 'unrequested',
        message: `${frame.trId}: a record came for a key that nothing subscribed to.`,
        trId: frame.trId,
        count: frame.count,
        width: record.layout.width,
        raw: record.raw,
      }),
    )
  }

  #hand(registration: Registration, record: StreamRecord, session: number): void {
    // One that waited for its decryption while the connection was lost says nothing of the next.
    if (registration.hasGap && session === this.#session) this.#handlers.onRecord(registration)
    for (const member of registration.members) member.handle.push(record)
  }

  #refuse(reason: DecodeReason, what: string, frame: FrameHead | undefined, text: string): void {
    const { trId, count } = frame ?? {}
    this.#report(decodeEvent({ reason, message: trId ? `${trId}: ${what}` : what, trId, count, raw: [text] }))
  }

  #report(event: DecodeEvent): void {
    const registrations = event.trId === undefined ? undefined : this.#handlers.ofTr(event.trId)
    for (const registration of registrations?.values() ?? []) {
      for (const member of registration.members) member.handle.pushDecode(event)
    }
    this.#handlers.onDecode(event)
  }
}

/** The plain text, at once or later; `undefined` when text or key do not fit. */
function attempt(decrypt: Decrypt, payload: string): string | undefined | Promise<string | undefined> {
  try {
    const plain = decrypt(payload)
    return typeof plain === 'string' ? plain : plain.catch(() => undefined)
  } catch {
    return undefined
  }
}

function isRecords(result: readonly StreamRecord[] | DecodeEvent): result is readonly StreamRecord[] {
  return Array.isArray(result)
}
