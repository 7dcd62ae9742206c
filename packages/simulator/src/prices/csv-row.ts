/** What a file separates its cells with, by its header. */
export function separatorOf(header: string): string {
  return header.includes('\t') ? '\t' : header.includes(';') && !header.includes(',') ? ';' : ','
}

/** Takes a line of CSV apart. A cell in double quotes may hold the separator, and a quote written twice. */
export function readCsvRow(line: string, separator: string): string[] {
  if (!line.includes('"')) return line.split(separator)
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < line.length; at++) {
    const letter = line.charAt(at)
    if (letter === '"' && isQuoted && line.charAt(at + 1) === '"') {
      cell += '"'
      at++
    } else if (letter === '"') isQuoted = !isQuoted
    else if (letter === separator && !isQuoted) {
      cells.push(cell)
      cell = ''
    } else cell += letter
  }
  return [...cells, cell]
}
