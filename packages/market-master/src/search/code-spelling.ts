/**
 * The code that people mean when they leave a letter out, or take one along from elsewhere: ETN `530036` is `Q530036` in the files, `700` of Hong
 * Kong is `00700`, and `A005930` of other programs is `005930`.
 *
 * @param phrase What was typed, folded.
 */
export function codeSpelledAs(phrase: string): string | undefined {
  if (/^\d{1,4}$/.test(phrase)) return phrase.padStart(5, '0')
  if (/^\d{6}$/.test(phrase)) return `q${phrase}`
  return /^a\d\w{5}$/.test(phrase) ? phrase.slice(1) : undefined
}
