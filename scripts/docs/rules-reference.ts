import { RULES, TARGET_RULE } from '../../src/judge/index.ts'

const HEAD = `# Rules of judgement

Every verdict names the rule that gave it. Of each kind of commitment the rules are asked in the order in which they stand here, and the first that applies decides; the
last of a kind always does. A verdict is a proposal until a person confirms or corrects it (\`acta review\`), and what persons say stands above the rules and beside
them. What bears on a commitment, and with which score, is found before: [how deeds are joined](deeds.md).

What holds for all of them: a claim breaks nothing and keeps nothing for whoever makes it about itself; planned, conditional and denied is not done; nothing that was
published after the day that is asked for counts; accusations count alike whoever makes them.
`

const PLURALS: Readonly<Record<string, string>> = {
  agreement: 'Agreements',
  pledge: 'Pledges',
  threat: 'Threats',
  demand: 'Demands',
  forecast: 'Forecasts',
}

/** The page of all rules, in the order in which they are asked. */
export function toRulesReference(): string {
  const kinds = [...new Set(RULES.map(({ kind }) => kind))]
  const sections = kinds.map((kind) => {
    const rules = RULES.filter((rule) => rule.kind === kind).map(
      ({ id, version, status, text, example }, at) =>
        `${at + 1}. **${status}** (\`${id}@${version}\`). ${text} Example: ${example.told}`,
    )
    return `## ${PLURALS[kind] ?? kind}\n\n${rules.join('\n')}\n`
  })
  const target = `## Targets\n\n1. \`${TARGET_RULE.id}@${TARGET_RULE.version}\`. ${TARGET_RULE.text}\n`
  return `${HEAD}\n${[...sections, target].join('\n')}`
}
