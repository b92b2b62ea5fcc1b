const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** What a state is when it acts: "Vardian forces" is Vardia acting. */
const ARM = words(
  `government administration authorities authority regime military army navy forces troops soldiers police intelligence marines guard presidency cabinet junta legislature side judiciary
  warplanes jets fighters warships artillery drones missiles`,
)

/** Bodies of a state that newspapers name as speakers of their own: "the Vardian foreign ministry". */
const ORGAN = words(
  'ministry parliament court embassy consulate senate congress council bank agency department assembly staff directorate secretariat command commission chancellery legislature',
)

/** People who speak or act for a state or body, more than one. */
const PEOPLE = words(
  `officials officers diplomats negotiators ministers leaders lawmakers mps senators envoys delegates delegation delegations representatives generals commanders allies ally partners counterparts
  advisers advisors aides sources prosecutors investigators ambassadors politicians hackers spies mediators governments states countries nations members member teams team protesters rebels militants separatists insurgents
  activists spokespeople presidents voters companies firms banks prisoners hostages civilians citizens settlers refugees scientists experts analysts media`,
)

/** Words between a state's adjective and what it belongs to. */
const BETWEEN = words(
  `foreign senior top government military defence defense security intelligence diplomatic negotiating political national high-ranking trade economic finance health local state opposition
  law-enforcement army police border nuclear peace key close western eastern armed air special ground naval coast supreme interior justice central general constitutional federal public energy oil
  affairs other new former european`,
)

export const isOrgan = (lower: string): boolean => ORGAN.has(lower)
export const isPeopleNoun = (lower: string): boolean => PEOPLE.has(lower)
export const isBetween = (lower: string): boolean => BETWEEN.has(lower)
export const isArm = (lower: string): boolean => ARM.has(lower)

/** Whether a word can be part of the name of a state's body: "the Vardian General Staff". */
export const isStateNoun = (lower: string): boolean => ORGAN.has(lower) || ARM.has(lower) || BETWEEN.has(lower)

/** Adjectives of no one state: "European leaders". */
export const REGIONAL = words(
  'European Western Arab African Asian Gulf Baltic Nordic Scandinavian Balkan Caribbean Kurdish Eastern Islamist Republican Democratic',
)
