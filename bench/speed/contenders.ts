/** Reads one article and gives back how many things it found, so that no work can be left out. */
type ReadArticle = (text: string) => number

/** What is measured: a name, what it does with a text, and how it is loaded. */
interface Contender {
  name: string
  does: string
  load(): Promise<ReadArticle>
}

export const CONTENDERS: readonly Contender[] = [
  {
    name: 'nothing',
    does: 'counts the characters: what a process and the text cost by themselves',
    load: async () => (text) => text.length,
  },
  {
    name: 'acta',
    does: 'the whole reading',
    load: async () => {
      const { loadReader } = await import('../../src/pipeline/index.ts')
      const reader = loadReader()
      return (text) => {
        const { actors, statements, events, commitments } = reader.read(text, { publishedOn: '2031-05-14' })
        return actors.length + statements.length + events.length + commitments.length
      }
    },
  },
  {
    name: 'wink-nlp',
    does: 'tokens, sentences and tags',
    load: async () => {
      const { default: winkNLP } = await import('wink-nlp')
      const { default: model } = await import('wink-eng-lite-web-model')
      const nlp = winkNLP(model, ['sbd', 'pos'])
      return (text) => {
        const document = nlp.readDoc(text)
        return document.sentences().length() + document.tokens().out(nlp.its.pos).length
      }
    },
  },
  {
    name: 'compromise',
    does: 'tokens, sentences and tags',
    load: async () => {
      const { default: nlp } = await import('compromise/two')
      return (text) => nlp(text).json({ terms: { tags: true } }).length
    },
  },
]
