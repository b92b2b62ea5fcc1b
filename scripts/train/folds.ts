import { hashText } from '../../src/linear/index.ts'

export const FOLDS = 5

/** The fold of an article, by its id: the same in all programs, so that no stage is tried on what an earlier one has seen. */
export const foldOf = (id: string): number => (hashText(id) >>> 0) % FOLDS
