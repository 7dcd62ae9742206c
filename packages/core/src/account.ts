import { KisConfigError } from './errors/config-error.js'

/** An account number (계좌번호): eight digits of `CANO` and two of `ACNT_PRDT_CD`. Prints masked; read the parts to send it. */
export class AccountNumber {
  /** 종합계좌번호, eight digits. */
  readonly #cano: string
  /** 계좌상품코드: `01` 종합, `03` 국내선물옵션, `08` 해외선물옵션, `22` 개인연금, `29` 퇴직연금. */
  readonly productCode: string

  private constructor(cano: string, productCode: string) {
    this.#cano = cano
    this.productCode = productCode
    // For Node's `util.inspect`. As a computed member of the class it would keep the class in bundles that never use it.
    Object.defineProperty(this, Symbol.for('nodejs.util.inspect.custom'), { value: () => this.toString() })
  }

  /**
   * Reads `12345678-01` or `1234567801`.
   *
   * @throws KisConfigError for anything else; the text is not repeated in the message.
   */
  static parse(text: string | AccountNumber): AccountNumber {
    if (text instanceof AccountNumber) return text
    const match = typeof text === 'string' ? /^\s*(\d{8})-?(\d{2})\s*$/.exec(text) : null
    if (!match?.[1] || !match[2]) {
      throw new KisConfigError({
        option: 'account',
        message: 'Option "account" must be an account number written XXXXXXXX-XX (eight digits, a dash, two digits).',
      })
    }
    return new AccountNumber(match[1], match[2])
  }

  /** 종합계좌번호 (`CANO`), eight digits. A secret: do not log it. */
  get cano(): string {
    return this.#cano
  }

  /** The full text `12345678-01`. A secret: do not log it. */
  reveal(): string {
    return `${this.#cano}-${this.productCode}`
  }

  /** `******78-01`: enough to tell two accounts apart. */
  toString(): string {
    return `******${this.#cano.slice(6)}-${this.productCode}`
  }

  /** The masked text, as of `toString`. */
  toJSON(): string {
    return this.toString()
  }
}
