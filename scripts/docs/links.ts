import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

const LINK = /\[[^\]\n]*\]\(([^)\s]+)\)/g
/** A path in code: "src/model/span.ts". Places for names, "test/cases/<slug>", and patterns are not followed. */
const NAMED = /`((?:src|sql|data|weights|test|bench|docs|scripts|bin|examples|\.ci)\/[\w./-]*)`/g
const FENCE = /^```[\s\S]*?^```/gm

/** The anchor that a heading gets: "## Who speaks" is "#who-speaks". */
const toAnchor = (heading: string): string =>
  heading
    .replaceAll('`', '')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

const anchorsOf = (markdown: string): Set<string> =>
  new Set([...markdown.replace(FENCE, '').matchAll(/^#+ (.+)$/gm)].map(([, heading]) => toAnchor(heading!)))

/** Links to nowhere, and files that are named but are not there, as sentences; `pages` are paths from the root. */
export function findBrokenLinks(root: string, pages: readonly string[]): string[] {
  const faults: string[] = []
  for (const page of pages) {
    const markdown = readFileSync(join(root, page), 'utf8').replace(FENCE, '')
    for (const [, target] of markdown.matchAll(LINK)) {
      if (/^[a-z]+:/.test(target!)) continue
      const [path, anchor] = target!.split('#')
      const file = path ? join(root, dirname(page), path) : join(root, page)
      if (!existsSync(file)) faults.push(`${page} links to ${target}, which is not there`)
      else if (anchor && !anchorsOf(readFileSync(file, 'utf8')).has(anchor))
        faults.push(`${page} links to ${target}, but ${relative(root, file).split(sep).join('/')} has no such heading`)
    }
    for (const [, path] of markdown.matchAll(NAMED))
      if (!existsSync(join(root, path!))) faults.push(`${page} names ${path}, which is not there`)
  }
  return faults
}
