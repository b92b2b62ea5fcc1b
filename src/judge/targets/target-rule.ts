/** The rule of targets, which figures decide. */
export const TARGET_RULE = {
  id: 'target/figures',
  version: '1',
  text:
    'A target is held against the figures of one data set, in one definition and one edition. It is *met* when the last figure reaches it, *on track* when what the ' +
    'last year brought is at least what every year left must bring, else *behind*; *missed* when its last day has passed and the figure of that period is short. A target of ' +
    'a body is judged member by member and is what its hindmost member is. The step that every year must bring is also told in money, by the last gross domestic product at ' +
    'hand. Where no figure measures what the target names, there is *not enough evidence*.',
} as const
