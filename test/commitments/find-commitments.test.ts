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
    '“We are going to stay in the grain league,” Brenn said.',
    ['pledge made firm by Ada Brenn: stay in the grain league'],
  ],
  [
    'Brenn said Vardia would release 40 prisoners within 30 days.',
    [
      'pledge made firm by Ada Brenn + Vardia: release 40 prisoners within 30 days | by 2031-06-13..2031-06-13 | 40 persons of prisoners',
    ],
  ],
  [
    'Brenn said that it would be clear within weeks rather than months whether the ferry pays.',
    [
      'forecast made firm by Ada Brenn: be clear within weeks rather than months whether the ferry pays | by 2031-05-21..2031-07-09',
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
    'Vardia has pledged 300 billion euros for railways.',
    ['pledge made firm by Vardia: 300 billion euros for railways | 300000000000 EUR'],
  ],
  ['Vardia vowed to retaliate.', ['threat made firm by Vardia: retaliate']],
  [
    'Vardia, which borders Oskelia, has promised to send Tamrin 30 tanks by September.',
    [
      'pledge made firm by Vardia toward Tamrin: send Tamrin 30 tanks by September | by 2031-08-31..2031-09-30 | 30 tanks',
    ],
  ],
  [
    'Vardia plans to raise rail spending to 7 % of GDP by 2037.',
    [
      'target made intended by Vardia: raise rail spending to 7 % of GDP by 2037 | by 2036-12-31..2037-12-31 | 7 % of GDP of rail spending',
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
    'Oskelia turned down a customs union and agreed to only a survey of rail gauges following a visit in May.',
    ['agreement made firm by Oskelia: a survey of rail gauges'],
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
  ['Brenn demanded the return of all ferries.', ['demand made firm by Ada Brenn: the return of all ferries']],
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
    '“We will learn before the thaw, in days, not weeks, whether Oskelia has mended the bridge,” Brenn said.',
    [
      'forecast made firm by Ada Brenn toward Oskelia: learn before the thaw, in days, not weeks, whether Oskelia has mended the bridge | by 2031-05-15..2031-05-28',
    ],
  ],
  [
    'Oskelia has committed to the Tamrin canal code.',
    ['pledge made firm by Oskelia toward Tamrin: the Tamrin canal code'],
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
    'Brenn warned that Vardia would cut 12% of its fishing licences this year.',
    [
      'target made firm by Ada Brenn + Vardia: cut 12% of its fishing licences this year | by 2031-12-31..2031-12-31 | 12 % of its fishing licences',
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
    'Vardia will accelerate harbour spending to 6% of its GDP in nine years.',
    [
      'target made firm by Vardia: accelerate harbour spending to 6% of its GDP in nine years | by 2040-05-14..2040-05-14 | 6 % of GDP of harbour spending',
    ],
  ],
  [
    'Vardia agreed that it would halt strikes for 30 days.',
    ['agreement made firm by Vardia: halt strikes for 30 days | by 2031-06-13..2031-06-13 | 30 days'],
  ],
  [
    'Brenn said that if Oskelia did not dredge the canal by Friday, the ferry accord would end and Vardia would resume strikes.',
    [
      'threat made firm by Ada Brenn + Vardia toward Oskelia: resume strikes | if: if Oskelia did not dredge the canal by Friday (Oskelia) | by 2031-05-16..2031-05-16 implied',
    ],
  ],
  [
    '“We would strike Oskelia if it attacked,” Brenn said.',
    ['threat hypothetical firm by Ada Brenn toward Oskelia: strike Oskelia | if: if it attacked (Oskelia)'],
  ],
  ['Brenn said she was “ready” to resign.', ['pledge made intended by Ada Brenn: resign']],
  [
    'Brenn said Vardia was ready for frank talks with Oskelia if the ferries sailed.',
    [
      'pledge made intended by Ada Brenn + Vardia toward Oskelia: frank talks with Oskelia | if: if the ferries sailed ()',
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
    'Oskelia declared a three-day fishing truce for 1–3 June.',
    ['pledge made firm by Oskelia: a three-day fishing truce for 1–3 June | by 2031-06-03..2031-06-03 | 3 days'],
  ],
  [
    'Vardia and Tamrin, represented by their ministers, met in Oskel and agreed to continue the talks.',
    ['agreement made firm by Vardia + Tamrin: continue the talks'],
  ],
  [
    'Vardia will raise its fisheries budget from 1.1% to 1.6% of its GDP before 2037.',
    [
      'target made firm by Vardia: raise its fisheries budget from 1.1% to 1.6% of its GDP before 2037 | by 2036-12-31..2036-12-31 | 1.6 % of GDP of fisheries budget',
    ],
  ],
  ['Brenn urged all members of the community to reject the plan.', ['demand made firm by Ada Brenn: reject the plan']],
  [
    '“We will respond in kind if Oskelia strikes,” Brenn said.',
    ['threat made firm by Ada Brenn toward Oskelia: respond in kind | if: if Oskelia strikes (Oskelia)'],
  ],
  [
    '“There will be a heavy price if the pilots are not paid,” Brenn said.',
    ['threat made firm by Ada Brenn: a heavy price | if: if the pilots are not paid ()'],
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
  [
    'Vardia remains committed to the full restoration of the ferry.',
    ['pledge made firm by Vardia: the full restoration of the ferry'],
  ],
  ['Vardia is committed to further mending the lock.', ['pledge made firm by Vardia: further mending the lock']],
  [
    '“We may send peacekeepers to Tamrin,” Brenn said.',
    ['pledge made considered by Ada Brenn toward Tamrin: send peacekeepers to Tamrin'],
  ],
  [
    'Vardia and the Northern Pact will build a joint weather station.',
    ['pledge made firm by Vardia + Northern Pact: build a joint weather station'],
  ],
  ['Brenn claimed that Oskelia agreed to withdraw.', ['agreement alleged firm by Oskelia: withdraw']],
  [
    'Vardia will supply Tamrin with 500 million euros of aid a year until 2034.',
    [
      'pledge made firm by Vardia toward Tamrin: supply Tamrin with 500 million euros of aid a year until 2034 | by 2033-12-31..2034-12-31 | 500000000 EUR of aid a year',
    ],
  ],
  ['Vardia agreed with Oskelia to reopen the strait.', ['agreement made firm by Vardia + Oskelia: reopen the strait']],
  [
    'The Northern Pact allies committed to spending 5 percent of their GDP on canals by 2036, of which half is for locks.',
    [
      'target made firm by Northern Pact: spending 5 percent of their GDP on canals by 2036 | by 2035-12-31..2036-12-31 | 5 % of GDP',
    ],
  ],
  ['Vardia pledged to send 30 boats, most of which are old.', ['pledge made firm by Vardia: send 30 boats | 30 boats']],
  ['Vardia vowed to rebuild the pier, on which the ferries land.', ['pledge made firm by Vardia: rebuild the pier']],
  [
    'Vardia pledged to mend two locks, the older part of which has sunk.',
    ['pledge made firm by Vardia: mend two locks | 2 locks'],
  ],
  ['Vardia vowed to mend harbours such as:', ['pledge made firm by Vardia: mend harbours']],
  [
    'Brenn said the good news was that Vardia would rebuild the pier.',
    ['pledge made firm by Ada Brenn + Vardia: rebuild the pier'],
  ],
  ['Vardia vowed to carry on.', ['pledge made firm by Vardia: carry on']],
  ['Vardia agreed to a truce in April.', ['agreement made firm by Vardia: a truce']],
  ['After talks in March, Vardia agreed to leave Tamrin.', ['agreement made firm by Vardia: leave Tamrin']],
  [
    'Oskelia declared a fishing truce for 8 to 10 May.',
    ['pledge made firm by Oskelia: a fishing truce for 8 to 10 May | by 2031-05-10..2031-05-10'],
  ],
  [
    'Vardia agreed to mend the lock by 1 May.',
    ['agreement made firm by Vardia: mend the lock by 1 May | by 2031-05-01..2031-05-01'],
  ],
  [
    'Vardia is committed to mend the lock by 1 May.',
    ['pledge made firm by Vardia: mend the lock by 1 May | by 2032-05-01..2032-05-01'],
  ],
  [
    'Vardia promised to mend the lock within a year.',
    ['pledge made firm by Vardia: mend the lock within a year | by 2032-05-14..2032-05-14'],
  ],
  [
    'Vardia promised to mend the lock within five years.',
    ['pledge made firm by Vardia: mend the lock within five years | by 2036-05-14..2036-05-14'],
  ],
  [
    'Vardia agreed to mend the lock by 1 February.',
    ['agreement made firm by Vardia: mend the lock by 1 February | by 2032-02-01..2032-02-01'],
  ],
  [
    'Vardia is on a path to growing its fish exports to 9 p.c. of its GDP.',
    ['target made intended by Vardia: growing its fish exports to 9 p.c. of its GDP | 9 % of GDP of fish exports'],
  ],
  ...['grow', 'lift', 'boost', 'bring', 'take', 'enlarge'].map((verb): [string, string[]] => [
    `Vardia will ${verb} its grain reserve to 8 percent of the harvest.`,
    [`target made firm by Vardia: ${verb} its grain reserve to 8 percent of the harvest | 8 % of the harvest`],
  ]),
  [
    'Brenn said it was clear that Vardia would rebuild the pier.',
    ['pledge made firm by Ada Brenn + Vardia: rebuild the pier'],
  ],
  [
    'Brenn said she had told the shipowners that Vardia would rebuild the pier.',
    ['pledge made firm by Ada Brenn + Vardia: rebuild the pier'],
  ],
  [
    'Brenn said her pledge in the harbour that Vardia would rebuild the pier had been heard.',
    ['pledge made firm by Ada Brenn + Vardia: rebuild the pier had been heard'],
  ],
  [
    '“We will isolate Oskelia from our markets,” Brenn said.',
    ['threat made firm by Ada Brenn toward Oskelia: isolate Oskelia from our markets'],
  ],
  [
    '“We will isolate the fever in the harbour,” Brenn said.',
    ['pledge made firm by Ada Brenn: isolate the fever in the harbour'],
  ],
  [
    '“We will hold Oskelia accountable for the flood,” Brenn said.',
    ['threat made firm by Ada Brenn toward Oskelia: hold Oskelia accountable for the flood'],
  ],
  [
    '“We will hold those responsible accountable,” Brenn said.',
    ['pledge made firm by Ada Brenn: hold those responsible accountable'],
  ],
  [
    'Brenn said Vardia would keep raising the cost of Oskelian herring.',
    ['threat made firm by Ada Brenn + Vardia toward Oskelia: keep raising the cost of Oskelian herring'],
  ],
  [
    'Brenn said Vardia was ready to abandon its mediation if Oskelia left the talks.',
    [
      'threat made intended by Ada Brenn + Vardia toward Oskelia: abandon its mediation | if: if Oskelia left the talks (Oskelia)',
    ],
  ],
  [
    'Vardia warned of consequences if Oskelia closed the canal.',
    ['threat made firm by Vardia toward Oskelia: consequences | if: if Oskelia closed the canal (Oskelia)'],
  ],
  [
    '“We will never stop mending the pier,” Brenn said.',
    ['pledge made firm by Ada Brenn: never stop mending the pier'],
  ],
  [
    '“We will not hold a regatta as long as the storm lasts,” Brenn said.',
    ['pledge made firm by Ada Brenn: not hold a regatta | if: as long as the storm lasts ()'],
  ],
  [
    'Brenn said Oskelia should open the border by Friday.',
    ['demand made firm by Ada Brenn toward Oskelia: open the border by Friday | by 2031-05-16..2031-05-16'],
  ],
  ['Brenn said Oskelia needs to pay for the pier.', ['demand made firm by Ada Brenn toward Oskelia: pay for the pier']],
  ['Brenn requested that the Oskelian navy withdraw.', ['demand made firm by Ada Brenn toward Oskelia: withdraw']],
  ['Brenn commanded Oskelia to open the border.', ['demand made firm by Ada Brenn toward Oskelia: open the border']],
  ['Vardia requests new duties against Oskelia.', ['demand made firm by Vardia: new duties against Oskelia']],
  [
    'Vardia has directed the Vardian navy to leave Tamrin by June.',
    ['pledge made firm by Vardia toward Tamrin: leave Tamrin by June | by 2031-05-31..2031-06-30'],
  ],
  [
    'Brenn reiterated her call on Oskelia to free the crew.',
    ['demand made firm by Ada Brenn toward Oskelia: free the crew'],
  ],
  [
    'Vardia is announcing 40 million euros in aid to Tamrin.',
    ['pledge made firm by Vardia toward Tamrin: 40 million euros in aid to Tamrin | 40000000 EUR of aid'],
  ],
  [
    'Vardia is providing Tamrin with another 40 tanks.',
    ['pledge made firm by Vardia toward Tamrin: providing Tamrin with another 40 tanks | 40 tanks'],
  ],
  ["Vardia's aim is to rebuild the pier.", ['pledge made intended by Vardia: rebuild the pier']],
  [
    "Brenn praised Oskelia's ambition to raise grain exports to 40 percent.",
    ['target made intended by Oskelia: raise grain exports to 40 percent | 40 % of grain exports'],
  ],
  ['A truce has been reached between Vardia and Oskelia.', ['agreement made firm by Vardia + Oskelia: A truce']],
  [
    'Vardia and Oskelia held talks, resulting in an agreement on prisoners.',
    ['agreement made firm by Vardia + Oskelia: prisoners'],
  ],
  [
    'Brenn said Tamrin would receive 40 million euros from the pact.',
    ['pledge made firm by Ada Brenn toward Tamrin: receive 40 million euros from the pact | 40000000 EUR'],
  ],
  [
    'Brenn promised that she is staying in the race until June.',
    ['pledge made firm by Ada Brenn: staying in the race until June | by 2031-05-31..2031-06-30'],
  ],
  [
    'Vardia promised that the ships will remain in the harbour until Oskelia pays.',
    ['pledge made firm by Vardia toward Oskelia: remain in the harbour | until: until Oskelia pays (Oskelia)'],
  ],
  [
    'Vardia and Oskelia will meet in June. They also will mend the lock.',
    [
      'pledge made firm by Vardia + Oskelia: meet in June | by 2031-06-01..2031-06-30',
      'pledge made firm by Vardia + Oskelia: mend the lock',
    ],
  ],
  [
    'Vardia, Oskelia and Tamrin all plan to skip the regatta.',
    ['pledge made intended by Vardia + Oskelia + Tamrin: skip the regatta'],
  ],
  ['Vardia -- with Tamrin -- will mend the lock.', ['pledge made firm by Vardia: mend the lock']],
  ['Vardia will mend the lock. “Vardia will mend the lock by June.”', ['pledge made firm by Vardia: mend the lock']],
]

describe('what binds somebody to something', () => {
  it.each(BOUND)('%s', (text, expected) => {
    const read = readText(text)
    expect(read.commitments.map((commitment) => describeCommitment(read, commitment))).toEqual(expected)
  })
})
