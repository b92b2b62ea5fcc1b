export { hashTemplates, hashText, mix, pair } from './hash.ts'
export { addRows, bestOf, checkOf, type LinearTable, sumRows } from './table.ts'
export { packWeights, type SharedWeights, shareWeights, viewWeights, type Weights } from './weights.ts'
