import { KisValidationError } from '@kis/core'
import { shown } from './shown.js'

/**
 * Refuses an argument.
 *
 * @throws KisValidationError naming the field.
 */
export function refuse(field: string, message: string): never {
  throw new KisValidationError({ field, message })
}

/** Refuses a value that is not what its field must be. @throws KisValidationError naming the field. */
export function refuseValue(field: string, what: string, value: unknown): never {
  refuse(field, `"${field}" must be ${what}, got ${shown(value)}.`)
}

/** Refuses a value that is none of the choices. @throws KisValidationError naming the field. */
export function checkChoice(field: string, value: unknown, choices: readonly string[], where = ''): void {
  if (choices.some((choice) => choice === value)) return
  refuseValue(
    field,
    `${choices.length > 0 ? `one of ${choices.map((choice) => `'${choice}'`).join(', ')}` : 'left out'}${where}`,
    value,
  )
}
