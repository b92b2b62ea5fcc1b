import { LineCounter, parseDocument, type Document as YamlDocument } from 'yaml'

/** What opens a value inside another; the parser of YAML breaks down on thousands of them. */
const NESTING = /[[{]|[-?:][ \t]+(?=[-?:][ \t])/g
const MAX_NESTING = 200

/** A line of dashes after something else begins a second document. */
const SECOND = /(?<=\S[^\n]*)\r?\n---[ \t]*(?:\r?\n|$)/

/** YAML as it was parsed, with the number of the line that an offset stands in, from 1. */
export interface ParsedYaml {
  yaml: YamlDocument
  lineAt(offset: number): number
}

/**
 * Parses YAML that may come from anybody.
 *
 * Shape: text, the most openings of values inside values it may have, and whether a key given twice is a fault (found in quadratic time) ->
 * the parsed text; or why it cannot be parsed, and the line
 * Errors: none; a fault is an answer
 */
export function parseYaml(
  text: string,
  { mostNested = MAX_NESTING, uniqueKeys = true }: { mostNested?: number; uniqueKeys?: boolean } = {},
): ParsedYaml | { line: number; reason: string } {
  if ((text.match(NESTING)?.length ?? 0) > mostNested) return { line: 1, reason: 'it is nested too deeply' }
  const lines = new LineCounter()
  const yaml = parseDocument(text, { prettyErrors: false, uniqueKeys, lineCounter: lines, logLevel: 'silent' })
  const lineAt = (offset: number) => lines.linePos(offset).line
  const second = text.search(SECOND)
  if (second >= 0) return { line: lineAt(second) + 1, reason: 'it holds a second document: write one' }
  const [error] = yaml.errors
  if (error && /call stack/i.test(error.message)) return { line: 1, reason: 'it is nested too deeply' }
  if (error)
    return {
      line: lineAt(error.pos[0]),
      reason: `it is not YAML (${error.message}): put values that hold a mark in quotes`,
    }
  return { yaml, lineAt }
}
