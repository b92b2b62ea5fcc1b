import { ActaError } from '../model/index.ts'

/** Endings of files that a person may well name but that are not read, with the remedy. */
const UNREAD: readonly (readonly [endings: readonly string[], remedy: string])[] = [
  [['.html', '.htm', '.xhtml'], 'save the text of the page as .txt'],
  [['.xml', '.rss', '.atom'], 'save the text of each article as .txt'],
  [['.pdf', '.docx', '.doc', '.odt', '.rtf', '.epub'], 'save it as .txt'],
  [['.gz', '.zip', '.zst', '.warc'], 'unpack it first'],
  [['.json', '.ndjson', '.csv'], 'write one JSON object a line into a file named .jsonl'],
]

/** Fails where a file's name says that it is of a kind that Acta does not read; any other name may be that of a text. */
export function checkFormat(path: string, extension: string): void {
  const remedy = UNREAD.find(([endings]) => endings.includes(extension))?.[1]
  if (remedy === undefined) return
  throw new ActaError('document-binary', `${path} is of a kind that Acta does not read (${extension}): ${remedy}`)
}
