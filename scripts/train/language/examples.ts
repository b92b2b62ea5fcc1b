import { type Forms, readForms } from '../../../src/language/forms.ts'
import { segment } from '../../../src/language/segment.ts'
import type { Sentence } from '../../../src/language/sentence.ts'
import { RELATIONS, type Syntax } from '../../../src/language/syntax.ts'
import type { Token } from '../../../src/language/token.ts'
import { makeDocument } from '../../../src/model/index.ts'
import { readAnalyses, readArticles } from '../corpora.ts'
import { foldOf } from '../folds.ts'
import { project } from './project.ts'

/** An article with its own tokens and CoreNLP's analysis of them. */
export interface Example {
  id: string
  fold: number
  tokens: readonly Token[]
  sentences: readonly Sentence[]
  forms: Forms
  gold: Syntax & { known: Uint8Array }
}

/** The articles of a part of PolNeAR that CoreNLP has analysed. */
export function readExamples(data: string, part: 'train' | 'dev'): Example[] {
  const analyses = readAnalyses(data, part)
  return readArticles(data, part).flatMap(({ id, text }) => {
    const analysis = analyses.get(id)
    if (!analysis) return []
    const { tokens, sentences } = segment(makeDocument(text, {}, 'en'))
    const gold = project(analysis, { tokens, sentences })
    joinRoots(gold, sentences)
    return [{ id, fold: foldOf(id), tokens, sentences, forms: readForms(tokens, sentences), gold }]
  })
}

const PARATAXIS = RELATIONS.indexOf('parataxis')

/** One root a sentence: where several sentences of CoreNLP are one of ours, the roots of the later ones hang on the first. */
function joinRoots({ heads, relations }: Syntax, sentences: readonly Sentence[]): void {
  for (const { firstToken, endToken } of sentences) {
    let root = -1
    for (let at = firstToken; at < endToken; at++) {
      if (heads[at]! >= 0) continue
      if (root < 0) root = at
      else {
        heads[at] = root
        relations[at] = PARATAXIS
      }
    }
  }
}
