import { type Environment, Redactor } from '@kis/core'
import { createDecrypt } from '#platform'
import type { Decrypt } from '../cipher/cipher.js'
import { type DataFrame, encodeFrame, parseFrame } from '../decode/frame.js'
import { isPersonal } from '../is-personal.js'
import { parseControl } from '../registry/control-message.js'
import { verdictOf } from '../registry/verdict.js'
import type { StreamSpec } from '../stream-spec.js'
import { maskControl, parseMessage } from './mask-control.js'
import { NoticeMask } from './notice-mask.js'
import { NOTICE_TR_IDS } from './notice-tr-ids.js'
import { maskText, Pseudonyms } from './pseudonyms.js'
import type { FrameEvent } from './recording-format.js'

/** What may be written of an incoming message. */
export type SafeMessage =
  | { readonly kind: 'control' | 'text'; readonly text: string }
  | Pick<FrameEvent, 'kind' | 'tr' | 'text' | 'isEncrypted' | 'masked' | 'withheld'>

/**
 * Takes out of the messages of a session whatever is nobody else's business: the approval key, keys and vectors, the HTS id, account
 * and name of its holder. What cannot be told apart is left out.
 */
export class Sanitizer {
  readonly #masks = new Map<string, NoticeMask | undefined>()
  readonly #pseudonyms = new Pseudonyms()
  readonly #redactors: readonly Redactor[]
  readonly #own = new Redactor()
  readonly #htsIds = new Set<string>()
  readonly #decrypts = new Map<string, Decrypt>()

  constructor(options: {
    readonly env: Environment
    readonly specs: Iterable<StreamSpec>
    readonly redactor: Redactor | undefined
  }) {
    const { env, specs, redactor } = options
    this.#redactors = redactor ? [this.#own, redactor] : [this.#own]
    for (const spec of specs) {
      const trId = spec.tr[env]
      if (trId !== null) this.#masks.set(trId, isPersonal(spec) ? new NoticeMask(spec, this.#pseudonyms) : undefined)
    }
  }

  /** A connection begins. The keys of the last one ended with it. */
  beginSession(url: string): void {
    this.#decrypts.clear()
    // A relay may want a token in its address, which errors repeat.
    this.#own.add(url, /\?.*/.exec(url)?.[0], /\/\/([^/]+)@/.exec(url)?.[1])
  }

  /** What may be written of a message of the client. */
  sent(text: string): string {
    const message = parseMessage(text)
    if (!message) return maskText(text)
    this.#own.add(message.approvalKey)
    if (message.trId !== undefined && this.#isPersonal(message.trId) && message.key) {
      this.#htsIds.add(message.key)
      this.#own.add(message.key)
    }
    return this.#maskControl(text) ?? maskText(text)
  }

  /** What may be written of a message of the server; later where it has to be decrypted first. */
  received(text: string): SafeMessage | Promise<SafeMessage> {
    if (text.startsWith('{')) {
      this.#learnCipherKey(text)
      const control = this.#maskControl(text)
      if (control !== undefined) return { kind: 'control', text: control }
    }
    const frame = parseFrame(text)
    return frame ? this.#frame(frame, text) : { kind: 'text', text: this.#garbage(text) }
  }

  /** A text without the secrets that are known. */
  redact(text: string): string {
    return this.#redactors.reduce((safe, redactor) => redactor.text(safe), text)
  }

  #frame(frame: DataFrame, text: string): SafeMessage | Promise<SafeMessage> {
    const { trId } = frame
    if (!frame.isEncrypted) {
      const mask = this.#masks.get(trId)
      if (mask) return this.#masked(frame, frame.payload, mask)
      if (!this.#masks.has(trId) && this.#mayBeNotice(frame)) return withheld(frame, 'unknown-stream')
      return { kind: 'frame', tr: trId, text }
    }
    if (!this.#masks.has(trId)) return withheld(frame, 'unknown-stream')
    const decrypt = this.#decrypts.get(trId)
    return decrypt ? this.#decrypted(frame, decrypt) : withheld(frame, 'no-key')
  }

  #decrypted(frame: DataFrame, decrypt: Decrypt): SafeMessage | Promise<SafeMessage> {
    const read = (payload: string): SafeMessage => this.#masked(frame, payload, this.#masks.get(frame.trId))
    const failed = (): SafeMessage => withheld(frame, 'decrypt')
    try {
      const plain = decrypt(frame.payload)
      return typeof plain === 'string' ? read(plain) : plain.then(read, failed)
    } catch {
      return failed()
    }
  }

  #masked({ trId, count, isEncrypted }: DataFrame, plain: string, mask: NoticeMask | undefined): SafeMessage {
    const { payload, masked } = mask?.apply(plain, count, this.#htsIds) ?? { payload: plain, masked: undefined }
    return {
      kind: 'frame',
      tr: trId,
      text: encodeFrame(trId, count, payload),
      ...(isEncrypted && { isEncrypted }),
      ...(masked && { masked }),
    }
  }

  #mayBeNotice({ trId, payload }: DataFrame): boolean {
    return NOTICE_TR_IDS.has(trId) || this.#htsIds.has(payload.slice(0, payload.indexOf('^')))
  }

  #isPersonal(trId: string): boolean {
    return this.#masks.has(trId) ? this.#masks.get(trId) !== undefined : NOTICE_TR_IDS.has(trId)
  }

  #learnCipherKey(text: string): void {
    const reply = parseControl(text)
    if (reply?.kind !== 'reply' || !reply.cipherKey || reply.trId === undefined || verdictOf(reply) !== 'done') return
    this.#decrypts.set(reply.trId, createDecrypt(reply.cipherKey))
    this.#own.add(reply.cipherKey.key, reply.cipherKey.iv)
  }

  #maskControl(text: string): string | undefined {
    return maskControl(text, this.#redactors, (trId) => this.#isPersonal(trId))
  }

  /** Of what looks like data, but cannot be read as a frame, only the shape: it may be a notice gone wrong. */
  #garbage(text: string): string {
    return text.includes('^') || /^[01]\|/.test(text) ? maskText(text) : this.redact(text)
  }
}

function withheld({ trId, count, isEncrypted }: DataFrame, reason: NonNullable<FrameEvent['withheld']>): SafeMessage {
  const text = encodeFrame(trId, count, '', isEncrypted)
  return { kind: 'frame', tr: trId, text, ...(isEncrypted && { isEncrypted }), withheld: reason }
}
