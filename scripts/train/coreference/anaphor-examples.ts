import { findActors, worldOf } from '../../../src/actors/index.ts'
import { attribute } from '../../../src/attribution/index.ts'
import { addAnaphorFeatures } from '../../../src/coreference/anaphors.ts'
import type { Candidate } from '../../../src/coreference/candidates.ts'
import type { Choose } from '../../../src/coreference/find-chains.ts'
import { resolveWith, sceneOf } from '../../../src/coreference/resolve-actors.ts'
import { annotate } from '../../../src/language/index.ts'
import { Features } from '../../../src/linear/index.ts'
import { makeDocument } from '../../../src/model/index.ts'
import type { CandidateExample } from '../candidate-trainer.ts'
import type { Stages } from './stages.ts'

/** A text in which it is known who is mentioned where: for the end of each mention the number of its chain. */
export interface ChainedText {
  text: string
  date?: string | undefined
  chainAt: ReadonlyMap<number, number>
  /** whether what is in no chain is known to refer to nobody */
  isWhole: boolean
  /** what is after it is not known */
  upTo: number
}

/** The anaphors of a text as examples: each candidate by its features, and which of them share its chain. */
export function toAnaphorExamples(
  { text, date, chainAt, isWhole, upTo }: ChainedText,
  stages: Stages,
): CandidateExample[] {
  const annotated = annotate(makeDocument(text, date ? { publishedOn: date } : {}, 'en'), stages.language)
  const named = findActors(annotated, stages.actors).found
  const { found: statements, hearers } = attribute(annotated, named, stages.attribution)
  const scene = sceneOf(annotated, statements, worldOf(stages.actors))
  const endOf = (token: number) => annotated.tokens[token]!.end
  const chainOf = ({ entity }: Candidate): number | undefined => {
    const votes = new Map<number, number>()
    for (const { head, end } of entity.mentions) {
      const chain = chainAt.get(endOf(head)) ?? chainAt.get(endOf(end - 1))
      if (chain !== undefined) votes.set(chain, (votes.get(chain) ?? 0) + 1)
    }
    return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0]
  }
  const features = new Features()
  const examples: CandidateExample[] = []
  const choose: Choose = (anaphora, candidates) => {
    if (endOf(anaphora.at) > upTo) return null
    const chain = chainAt.get(endOf(anaphora.at))
    const right = candidates.flatMap((each, at) => (chain !== undefined && chainOf(each) === chain ? [at] : []))
    if (isWhole || right.length > 0 || (chain === undefined && anaphora.kind === 'it'))
      examples.push({
        right,
        candidates: candidates.map((candidate) => {
          features.clear()
          addAnaphorFeatures(scene, anaphora, candidate, features)
          return features.list.slice(0, features.count)
        }),
      })
    return candidates[right[0] ?? -1] ?? null
  }
  resolveWith(scene, { actors: [...named, ...hearers], statements }, choose)
  return examples
}
