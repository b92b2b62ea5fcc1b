/** Reports of one invented outlet by day: what Vardia and Oskelia undertook, and what came of it. */
export const INVENTED_DOSSIER: readonly (readonly [day: string, text: string])[] = [
  [
    '2031-05-01',
    'Vardia and Oskelia agreed to a ceasefire on the Reed river on Thursday. Tamrin will send observers to the river by 20 May.',
  ],
  [
    '2031-05-02',
    'Vardia will withdraw its troops from the Tam valley by 30 June, Foreign Minister Ada Brenn said. Oskelia welcomed her words.',
  ],
  [
    '2031-05-04',
    'Oskelia promised to reopen the harbour of Lower Kett within two weeks. Oskelian Foreign Minister Ilya Torvik announced it in Oskel on Sunday.',
  ],
  [
    '2031-05-06',
    'Vardia accused Oskelia of violating the ceasefire on the Reed river. Oskelian artillery had hit a bridge there, the Vardian Defence Ministry said.',
  ],
  [
    '2031-05-07',
    'Oskelia accused Vardia of violating the ceasefire on the Reed river. Vardian President Jan Hale rejected the accusation.',
  ],
  [
    '2031-05-09',
    'Tamrin threatened to impose sanctions on Oskelia unless Oskelia withdraws its troops from Upper Kett. Oskelian President Sefa Dorn called the threat absurd.',
  ],
  [
    '2031-05-10',
    'Vardia demanded that Oskelia release 40 prisoners by 25 May. Oskelia will never release them, Torvik said in Oskel.',
  ],
  [
    '2031-05-15',
    'Oskelia reopened the harbour of Lower Kett on Thursday. The first ships left for Tamrin, and the Northern Pact Union praised the step.',
  ],
  [
    '2031-05-21',
    'Vardian forces attacked a village on the Reed river on Tuesday, killing three people. Oskelia denied that its own troops had been there.',
  ],
  [
    '2031-05-24',
    'Tamrin imposed sanctions on Oskelia on Saturday. They cover two banks in Oskel. Vardia had called for sanctions against Oskelia since April.',
  ],
  ['2031-05-26', 'Vardia released 12 prisoners on Monday and said that it expected Oskelia to do the same.'],
  [
    '2031-06-05',
    'Vardia threatened to close its border with Oskelia if Oskelian drones cross the Tam valley again. Brenn said so in Vard on Thursday.',
  ],
  [
    '2031-06-12',
    'Oskelian drones crossed the Tam valley on Wednesday. Vardia closed its border with Oskelia a day later.',
  ],
  [
    '2031-06-20',
    'Oskelia said that Vardia had not withdrawn a single soldier from the Tam valley. Vardia will keep its word, Hale told reporters.',
  ],
  [
    '2031-07-08',
    'Vardia withdrew its troops from the Tam valley on Monday, eight days late. Oskelian officials confirmed the withdrawal.',
  ],
  [
    '2031-07-15',
    'Oskelia and Vardia signed an agreement on the exchange of prisoners in Tam. Each side will release 25 prisoners by 1 August.',
  ],
  [
    '2031-07-30',
    'Vardia and Oskelia exchanged 50 prisoners on the Reed river on Wednesday, the Northern Pact Union said.',
  ],
  [
    '2031-08-02',
    'Oskelia suspended the ceasefire on the Reed river. Oskelian Defence Minister Mirel Kosta blamed Vardia for the end of the ceasefire.',
  ],
]
