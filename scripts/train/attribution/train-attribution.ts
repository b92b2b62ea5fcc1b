import { FlatPass } from '../../../src/attribution/model/flat-pass.ts'
import { RolePass } from '../../../src/attribution/model/role-pass.ts'
import type { Structure } from '../../../src/attribution/model/structure.ts'
import type { WeightParts } from '../../../src/linear/index.ts'
import { FOLDS } from '../folds.ts'
import { joinParts, toWeights } from '../weight-tables.ts'
import { choiceExample, trainChoice } from './choice-stage.ts'
import type { TrainingDocument } from './documents.ts'
import { trainFlat } from './flat-stage.ts'
import { type CandidateItem, itemsOf, trainRoles } from './role-stage.ts'

/** Trained attribution: for the package, and for each fold by the other folds. */
export interface TrainedAttribution {
  full: WeightParts
  folds: WeightParts[]
}

type Tell = (what: string) => void

const FOLD_LIST = [...Array(FOLDS).keys()]

/**
 * Trains the three passes. Each stage learns from what the stage before gives for articles that it has not seen: the models of a fold are
 * trained without the labels of its articles, and read them for the next stage.
 */
export function trainAttribution(documents: readonly TrainingDocument[], tell: Tell): TrainedAttribution {
  const without = <T>(list: readonly T[], fold: number, toFold: (each: T) => number) =>
    list.filter((each) => toFold(each) !== fold)
  const flats = FOLD_LIST.map((fold) => {
    tell(`first pass without fold ${fold}`)
    return trainFlat(without(documents, fold, (each) => each.fold))
  })
  const passes = flats.map((parts) => new FlatPass(toWeights(parts)))
  const items = documents.flatMap((document) => itemsOf(document, passes[document.fold]!.run(document.words)))
  const foldOfItem = ({ document }: CandidateItem) => document.fold
  const roles = FOLD_LIST.map((fold) => {
    tell(`second pass without fold ${fold}`)
    return trainRoles(without(items, fold, foldOfItem))
  })
  const rolePasses = roles.map((parts) => new RolePass(toWeights(parts)))
  const structured = items
    .filter(({ isFound }) => isFound)
    .map((item) => ({ item, structures: structuresFor(item, rolePasses[item.document.fold]!) }))
  const examples = structured.map(({ item, structures }) => ({
    fold: item.document.fold,
    ...choiceExample(item, structures),
  }))
  const choices = FOLD_LIST.map((fold) => {
    tell(`third pass without fold ${fold}`)
    return trainChoice(without(examples, fold, (each) => each.fold))
  })
  tell('all passes on all articles')
  const full = joinParts(trainFlat(documents), trainRoles(items), trainChoice(examples))
  return { full, folds: FOLD_LIST.map((fold) => joinParts(flats[fold]!, roles[fold]!, choices[fold]!)) }
}

const structuresFor = ({ document, beliefs, candidate }: CandidateItem, pass: RolePass): Structure[] =>
  pass.run(document.words, beliefs, candidate)
