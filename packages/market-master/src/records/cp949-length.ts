/** How many bytes a text takes in CP949: two for everything but ASCII. Half a character that could not be decoded counts as one. */
export function cp949Length(text: string): number {
  let bytes = 0
  for (const character of text) bytes += character < '\u0080' || character === '\uFFFD' ? 1 : 2
  return bytes
}
