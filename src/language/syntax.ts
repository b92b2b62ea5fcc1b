/** Parts of speech of the Penn Treebank, as CoreNLP gives them. */
export const TAGS = [
  'NN',
  'IN',
  'NNP',
  'DT',
  'JJ',
  'NNS',
  ',',
  '.',
  'VBD',
  'RB',
  'PRP',
  'VB',
  'CC',
  'VBZ',
  'TO',
  'VBG',
  'VBN',
  'VBP',
  "''",
  'CD',
  'PRP$',
  '``',
  'MD',
  'POS',
  ':',
  'WP',
  'WDT',
  'NNPS',
  'WRB',
  'RP',
  'JJR',
  'JJS',
  'RBR',
  '-RRB-',
  '-LRB-',
  'EX',
  '$',
  'RBS',
  'PDT',
  'UH',
  'WP$',
  'FW',
  'LS',
  'SYM',
  '#',
] as const
export type Tag = (typeof TAGS)[number]

/** Relations of a word to its head: Universal Dependencies, version 1, as CoreNLP gives them. */
export const RELATIONS = [
  'dep',
  'root',
  'punct',
  'case',
  'nmod',
  'nsubj',
  'det',
  'compound',
  'amod',
  'dobj',
  'advmod',
  'mark',
  'aux',
  'cc',
  'conj',
  'nmod:poss',
  'ccomp',
  'xcomp',
  'advcl',
  'cop',
  'acl:relcl',
  'nummod',
  'acl',
  'neg',
  'appos',
  'auxpass',
  'nsubjpass',
  'nmod:tmod',
  'compound:prt',
  'parataxis',
  'mwe',
  'expl',
  'nmod:npmod',
  'csubj',
  'iobj',
  'det:predet',
  'cc:preconj',
  'discourse',
  'csubjpass',
] as const
export type Relation = (typeof RELATIONS)[number]

/** What a name or a figure names. */
export const NAME_KINDS = [
  'none',
  'person',
  'organisation',
  'place',
  'nationality',
  'date',
  'number',
  'money',
  'percent',
  'duration',
  'time',
  'ordinal',
  'set',
] as const
export type NameKind = (typeof NAME_KINDS)[number]

/** What is known of each token of a text, by its index. */
export interface Syntax {
  /** index into TAGS */
  tags: Uint8Array
  /** the index of the token's head; -1 for the root of a sentence */
  heads: Int32Array
  /** index into RELATIONS */
  relations: Uint8Array
  /** index into NAME_KINDS; a name is a run of one kind */
  names: Uint8Array
  lemmas: readonly string[]
  /** hashes of the lower forms and of the lemmas */
  wordHashes: Int32Array
  lemmaHashes: Int32Array
}
