const END = /\r?\n?$/

/** Where a quoted cell ends: behind its closing quotation mark, those that are doubled being part of it; -1 where there is none. */
function endOfQuoted(row: string, start: number): number {
  for (let at = row.indexOf('"', start + 1); at !== -1; at = row.indexOf('"', at + 2)) {
    if (row[at + 1] !== '"') return at + 1
  }
  return -1
}

/** Whether each cell of a row, as it stands in a file, is quoted from end to end or holds no line's end. */
export function isWellQuoted(raw: string): boolean {
  const row = raw.replace(END, '')
  for (let at = 0; at <= row.length; at++) {
    const comma = row.indexOf(',', at)
    const end = row[at] === '"' ? endOfQuoted(row, at) : comma === -1 ? row.length : comma
    if (end === -1 || (end < row.length && row[end] !== ',')) return false
    if (row[at] !== '"' && row.slice(at, end).includes('\n')) return false
    at = end
  }
  return true
}
