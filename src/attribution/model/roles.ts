/** The labels of a token, in the order of the models: nothing, source, cue, content. */
export const ROLES = 4
export const SOURCE = 1
export const CUE = 2
export const CONTENT = 3
