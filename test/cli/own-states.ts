/** Two invented states, as a user gives them with --actors. */
export const OWN_STATES = `countries:
  - code: VDA
    name: Vardia
    aliases: []
    adjectives: [Vardian]
    demonyms: [Vardians]
    capitals: [Vard]
  - code: OSK
    name: Oskelia
    aliases: []
    adjectives: [Oskelian]
    demonyms: [Oskelians]
    capitals: [Oskel]
`
