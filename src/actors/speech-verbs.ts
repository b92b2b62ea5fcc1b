const SPEECH = new Set(
  `said says say told tells added adds stated states noted notes argued argues claimed claims asked asks replied replies warned warns insisted insists
  declared declares announced announces explained explains tweeted tweets wrote writes testified testifies acknowledged acknowledges admitted admits
  denied denies accused accuses urged urges vowed vows pledged pledges promised promises suggested suggests responded responds remarked remarks
  concluded concludes recalled recalls joked jokes quipped quips boasted boasts complained complains cautioned cautions stressed stresses emphasised emphasized
  reiterated reiterates confirmed confirms called calls described describes dismissed dismisses criticised criticized condemned condemns praised praises
  instructed instructs thinks thought believes believed hopes hoped who`.split(/\s+/),
)

/** Whether a word after a name marks it as somebody who speaks, or as a person. */
export const isSpeechVerb = (lower: string): boolean => SPEECH.has(lower)
