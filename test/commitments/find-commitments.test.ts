import { describe, expect, it } from 'vitest'
import { describeCommitment, readText } from './invented-sources.ts'

/** Invented texts of 14 May 2031, a Wednesday, and every commitment in them, one line each. */
const BOUND: readonly [string, string[]][] = [
  [
    '“We will send 2,000 troops to Tamrin by the end of June,” Brenn said.',
    [
      'pledge made firm by Ada Brenn toward Tamrin: send 2,000 troops to Tamrin by the end of June | by 2031-06-30..2031-06-30 | 2000 persons of troops',
    ],
  ],
  [
    '“We are going to stay in the Northern Pact,” Brenn said.',
    ['pledge made firm by Ada Brenn toward Northern Pact: stay in the Northern Pact'],
  ],
  [
    'Brenn said Vardia would release 40 prisoners within 30 days.',
    [
      'pledge made firm by Ada Brenn + Vardia: release 40 prisoners within 30 days | by 2031-06-13..2031-06-13 | 40 persons of prisoners',
    ],
  ],
  [
    'Brenn said that if Oskelia withdrew, Vardia would lift its sanctions.',
    ['pledge made firm by Ada Brenn + Vardia toward Oskelia: lift its sanctions | if: if Oskelia withdrew (Oskelia)'],
  ],
  [
    '“If Oskelia attacks, we will respond with force,” Brenn said.',
    ['threat made firm by Ada Brenn toward Oskelia: respond with force | if: If Oskelia attacks (Oskelia)'],
  ],
  [
    'Vardia has pledged 800 billion euros for defence.',
    ['pledge made firm by Vardia: 800 billion euros for defence | 800000000000 EUR'],
  ],
  ['Vardia vowed to retaliate.', ['threat made firm by Vardia: retaliate']],
  [
    'Vardia, which borders Oskelia, has promised to send Tamrin 30 tanks by September.',
    [
      'pledge made firm by Vardia toward Tamrin: send Tamrin 30 tanks by September | by 2031-08-31..2031-09-30 | 30 tanks',
    ],
  ],
  [
    'Vardia plans to raise defence spending to 5 % of GDP by 2035.',
    [
      'target made intended by Vardia: raise defence spending to 5 % of GDP by 2035 | by 2034-12-31..2035-12-31 | 5 % of GDP of defence spending',
    ],
  ],
  [
    'Brenn said Vardia would spend at least 2 percent of its gross domestic product on defence.',
    [
      'target made firm by Ada Brenn + Vardia: spend at least 2 percent of its gross domestic product on defence | 2 % of GDP',
    ],
  ],
  [
    'Vardia intends to withdraw from Tamrin next week.',
    ['pledge made intended by Vardia toward Tamrin: withdraw from Tamrin next week | by 2031-05-23..2031-05-25'],
  ],
  [
    'Vardia threatened to impose tariffs on Oskelia unless it released the hostages by Friday.',
    [
      'threat made firm by Vardia toward Oskelia: impose tariffs on Oskelia | unless: unless it released the hostages by Friday (Oskelia) | by 2031-05-16..2031-05-16 implied',
    ],
  ],
  [
    '“Oskelia will face severe consequences if it crosses the border,” Brenn said.',
    ['threat made firm by Ada Brenn toward Oskelia: face severe consequences | if: if it crosses the border (Oskelia)'],
  ],
  [
    'Vardia will not lift sanctions until Oskelia withdraws.',
    ['threat made firm by Vardia toward Oskelia: not lift sanctions | until: until Oskelia withdraws (Oskelia)'],
  ],
  ['“We will not use nuclear weapons,” Brenn said.', ['pledge made firm by Ada Brenn: not use nuclear weapons']],
  [
    '“We will not hesitate to strike Oskelia,” Brenn said.',
    ['threat made firm by Ada Brenn toward Oskelia: strike Oskelia'],
  ],
  [
    'Vardia and Oskelia agreed on Monday to a 30-day ceasefire.',
    ['agreement made firm by Vardia + Oskelia: a 30-day ceasefire | 30 days'],
  ],
  [
    'Oskelia rejected a ceasefire and agreed to only a moratorium on energy strikes following a call in March.',
    ['agreement made firm by Oskelia: a moratorium on energy strikes'],
  ],
  [
    'Oskelia has agreed to release 200 prisoners as long as the truce holds.',
    [
      'agreement made firm by Oskelia: release 200 prisoners | if: as long as the truce holds () | 200 persons of prisoners',
    ],
  ],
  [
    'Vardia signed a treaty with Oskelia on Monday.',
    ['agreement made firm by Vardia + Oskelia: a treaty with Oskelia'],
  ],
  [
    'Vardia and Oskelia reached an agreement to exchange prisoners.',
    ['agreement made firm by Vardia + Oskelia: exchange prisoners'],
  ],
  ['Vardia urged Oskelia not to escalate.', ['demand made firm by Vardia toward Oskelia: not to escalate']],
  ['Vardia urged all sides to respect the ceasefire.', ['demand made firm by Vardia: respect the ceasefire']],
  [
    'Vardia called for an immediate ceasefire in Tamrin.',
    ['demand made firm by Vardia: an immediate ceasefire in Tamrin'],
  ],
  [
    'Brenn said Oskelia must withdraw its troops by 1 June.',
    ['demand made firm by Ada Brenn toward Oskelia: withdraw its troops by 1 June | by 2031-06-01..2031-06-01'],
  ],
  ['Brenn demanded the release of all hostages.', ['demand made firm by Ada Brenn: the release of all hostages']],
  [
    'Vardia is considering imposing sanctions on Oskelia.',
    ['threat made considered by Vardia toward Oskelia: imposing sanctions on Oskelia'],
  ],
  [
    'Vardia said on Tuesday that it will close its border with Oskelia.',
    ['threat made firm by Vardia toward Oskelia: close its border with Oskelia'],
  ],
  [
    'Vardia announced that it would suspend aid to Tamrin.',
    ['threat made firm by Vardia toward Tamrin: suspend aid to Tamrin'],
  ],
  [
    'Brenn is due to meet Torvik on 20 May.',
    ['pledge made intended by Ada Brenn toward Ilya Torvik: meet Torvik on 20 May | by 2031-05-20..2031-05-20'],
  ],
  ['Vardia reportedly agreed to withdraw.', ['agreement alleged firm by Vardia: withdraw']],
  ['Brenn denied that Vardia had agreed to withdraw.', ['agreement denied firm by Ada Brenn + Vardia: withdraw']],
  ['Vardia promised not to attack Tamrin.', ['pledge made firm by Vardia toward Tamrin: not to attack Tamrin']],
  [
    '“We will know quickly enough, in a matter of weeks, not months, whether Oskelia is serious about peace,” Brenn said.',
    [
      'forecast made firm by Ada Brenn toward Oskelia: know quickly enough, in a matter of weeks, not months, whether Oskelia is serious about peace | by 2031-05-21..2031-07-09',
    ],
  ],
  [
    'Vardia has committed to the Northern Pact.',
    ['pledge made firm by Vardia toward Northern Pact: the Northern Pact'],
  ],
  [
    'Vardia will continue its attacks on Oskelia if the truce is breached.',
    ['threat made firm by Vardia toward Oskelia: continue its attacks on Oskelia | if: if the truce is breached ()'],
  ],
  [
    'By June, Vardia will withdraw its troops.',
    ['pledge made firm by Vardia: withdraw its troops | by 2031-05-31..2031-06-30'],
  ],
  [
    'Vardia gave Oskelia until Friday to open the border.',
    ['demand made firm by Vardia toward Oskelia: open the border | by 2031-05-16..2031-05-16'],
  ],
  [
    'Vardia decided to expel two Oskelian diplomats.',
    ['threat made firm by Vardia toward Oskelia: expel two Oskelian diplomats | 2 persons of diplomats'],
  ],
  [
    'The Vardian government has promised to pay 5 million dollars.',
    ['pledge made firm by Vardia: pay 5 million dollars | 5000000 USD'],
  ],
  [
    'Vardia has said it will send aid and will rebuild the port.',
    ['pledge made firm by Vardia: send aid', 'pledge made firm by Vardia: rebuild the port'],
  ],
  [
    'Brenn said Vardia would withdraw once a truce was signed.',
    ['pledge made firm by Ada Brenn + Vardia: withdraw | if: once a truce was signed ()'],
  ],
  [
    'Brenn warned that Vardia would cut 15% of its staff this year.',
    [
      'target made firm by Ada Brenn + Vardia: cut 15% of its staff this year | by 2031-12-31..2031-12-31 | 15 % of its staff',
    ],
  ],
  [
    "Vardia's defence minister pledged to double aid to Tamrin.",
    ['pledge made firm by Vardia toward Tamrin: double aid to Tamrin'],
  ],
  [
    'Officials from Vardia agreed to resume talks with Oskelia.',
    ['agreement made firm by Vardia: resume talks with Oskelia'],
  ],
  [
    'Vardia pledged to train soldiers for 30 days.',
    ['pledge made firm by Vardia: train soldiers for 30 days | by 2031-06-13..2031-06-13 | 30 days'],
  ],
  [
    'Vardia will accelerate defence spending to 2% of its GDP in four years.',
    [
      'target made firm by Vardia: accelerate defence spending to 2% of its GDP in four years | by 2035-05-14..2035-05-14 | 2 % of GDP of defence spending',
    ],
  ],
  [
    'Vardia agreed that it would halt strikes for 30 days.',
    ['agreement made firm by Vardia: halt strikes for 30 days | by 2031-06-13..2031-06-13 | 30 days'],
  ],
  [
    'Brenn said that if Oskelia did not release the prisoners by Friday, the truce would end and Vardia would resume strikes.',
    [
      'threat made firm by Ada Brenn + Vardia toward Oskelia: resume strikes | if: if Oskelia did not release the prisoners by Friday (Oskelia) | by 2031-05-16..2031-05-16 implied',
    ],
  ],
  [
    '“We would strike Oskelia if it attacked,” Brenn said.',
    ['threat hypothetical firm by Ada Brenn toward Oskelia: strike Oskelia | if: if it attacked (Oskelia)'],
  ],
  ['Brenn said she was “ready” to resign.', ['pledge made intended by Ada Brenn: resign']],
  [
    'Brenn said Vardia was ready for direct talks with Oskelia if the strikes ended.',
    [
      'pledge made intended by Ada Brenn + Vardia toward Oskelia: direct talks with Oskelia | if: if the strikes ended ()',
    ],
  ],
  [
    'Brenn said the country would send aid to Tamrin.',
    ['pledge made firm by Ada Brenn toward Tamrin: send aid to Tamrin'],
  ],
  [
    'Vardia announced a ceasefire between Oskelia and Tamrin.',
    ['agreement made firm by Oskelia + Tamrin: a ceasefire between Oskelia and Tamrin'],
  ],
  [
    'Oskelia declared a three-day truce for 1–3 June.',
    ['pledge made firm by Oskelia: a three-day truce for 1–3 June | by 2031-06-03..2031-06-03 | 3 days'],
  ],
  [
    'Vardia and Tamrin, represented by their ministers, met in Oskel and agreed to continue the talks.',
    ['agreement made firm by Vardia + Tamrin: continue the talks'],
  ],
  [
    'Vardia will raise its defence budget from 2.4% to 3.5% of its GDP by 2034.',
    [
      'target made firm by Vardia: raise its defence budget from 2.4% to 3.5% of its GDP by 2034 | by 2033-12-31..2034-12-31 | 3.5 % of GDP of defence budget',
    ],
  ],
  ['Brenn urged all members of the community to reject the plan.', ['demand made firm by Ada Brenn: reject the plan']],
  [
    '“We will respond in kind if Oskelia strikes,” Brenn said.',
    ['threat made firm by Ada Brenn toward Oskelia: respond in kind | if: if Oskelia strikes (Oskelia)'],
  ],
  [
    '“There will be hell to pay if the hostages are not released,” Brenn said.',
    ['threat made firm by Ada Brenn: hell to pay | if: if the hostages are not released ()'],
  ],
  [
    'Brenn said Oskelia must open the border or face sanctions.',
    [
      'demand made firm by Ada Brenn toward Oskelia: open the border',
      'threat made firm by Ada Brenn toward Oskelia: face sanctions | unless: open the border or ()',
    ],
  ],
  ['Vardia offered to host the talks.', ['pledge made intended by Vardia: host the talks']],
  [
    'Vardia seeks to join the Northern Pact by 2033.',
    ['pledge made intended by Vardia toward Northern Pact: join the Northern Pact by 2033 | by 2032-12-31..2033-12-31'],
  ],
  ['Vardia remains committed to the treaty.', ['pledge made firm by Vardia: the treaty']],
  [
    '“We may send peacekeepers to Tamrin,” Brenn said.',
    ['pledge made considered by Ada Brenn toward Tamrin: send peacekeepers to Tamrin'],
  ],
  [
    'Vardia and the Northern Pact will establish a joint task force.',
    ['pledge made firm by Vardia + Northern Pact: establish a joint task force'],
  ],
  ['Brenn claimed that Oskelia agreed to withdraw.', ['agreement alleged firm by Oskelia: withdraw']],
  [
    'Vardia will supply Tamrin with 500 million euros of aid a year until 2034.',
    [
      'pledge made firm by Vardia toward Tamrin: supply Tamrin with 500 million euros of aid a year until 2034 | by 2033-12-31..2034-12-31 | 500000000 EUR of aid a year',
    ],
  ],
  ['Vardia agreed with Oskelia to reopen the strait.', ['agreement made firm by Vardia + Oskelia: reopen the strait']],
]

describe('what binds somebody to something', () => {
  it.each(BOUND)('%s', (text, expected) => {
    const read = readText(text)
    expect(read.commitments.map((commitment) => describeCommitment(read, commitment))).toEqual(expected)
  })
})
