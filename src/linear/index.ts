export { Chooser } from './chooser.ts'
export { Features } from './features.ts'
export { hashTemplates, hashText, mix, pair } from './hash.ts'
export { addRows, bestOf, checkOf, type LinearTable, sumRows, type WideTable } from './table.ts'
export {
  packWeights,
  type SharedWeights,
  shareWeights,
  unpackWeights,
  viewWeights,
  type WeightParts,
  type Weights,
} from './weights.ts'
