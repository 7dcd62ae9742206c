/** The standard code (표준코드, ISIN) of an ordinary Korean share, check digit included. */
export function standardCodeOf(code: string): string {
  const stem = `KR7${code}00`
  // Letters count as two digits, every second digit from the right doubles.
  const digits = [...stem].map((letter) => Number.parseInt(letter, 36)).join('')
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + Math.floor(value / 10) + (value % 10)
  }, 0)
  return `${stem}${(10 - (sum % 10)) % 10}`
}
