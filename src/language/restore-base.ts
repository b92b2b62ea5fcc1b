/** Stems that end like those which lost an "e" and did not. */
const WHOLE = new Set(
  'visit edit limit exit benefit profit exhibit prohibit inhibit inherit merit credit audit recruit deposit orbit solicit elicit spirit vomit bring sing hang bang long belong ring swing fling cling sting throng ping wing combat format pivot focus bias canvas worship gossip develop envelop gallop program exam ransom fathom bottom custom blossom question abandon council pencil pilot riot ballot cancel travel bus ask gas basket bargain boycott'.split(
    ' ',
  ),
)
/** Stems that lost an "e" and end like those which did not. */
const CUT = new Set(
  'creat complet delet compet concret invit unit writ cit excit ignit recit incit expedit rewrit vot quot promot devot not denot outvot postpon condon phon ton ston zon hon dol por ril revil wan outlin stamped midwif eras reshap cohes clon dethron conven interven contraven scal inhal exhal consol cajol parol fil pil compil smil exil reconcil til profil adher interfer persever rever stor restor ignor explor scor underscor ador implor deplor bor breath bath cloth sooth loath wast tast past hast bast paste tun prun chang arrang challeng rang plung reveng aveng exchang infring impin lung hing sing forc cop hop scop elop rop dop slop shap escap rap tap draped wip grip pip typ dup com becom overcom welcom outcom hom nam blam fram tam sham gam tim plac us conced preced imped reced interced suppl rul rescu argu ow ey dy ty vi di li ti hoe foreclos caus paus paus bas cas chas eras phras leas releas pleas teas ceas decreas increas clos clean los expos impos oppos propos suppos compos dispos rais prais apprais dens cens tens rins sens licens cleans respons defens dispens expens condens revers dispers endors immers curs nurs pars collaps laps relaps eclips coars hors purchas accus excus refus confus diffus infus abus amus bruis cruis disguis revis advis devis supervis televis improvis surpris comprom compromis promis premis franchis disenfranchis advertis exercis rebas'.split(
    ' ',
  ),
)
const KEEPS_DOUBLE =
  /(?:ss|zz|ff)$|^[^aeiou]?[aeiou]ll$|(?:drill|spill|thrill|stroll|swell|smell|dwell|spell|shell|still|stall|chill|quell|grill|scroll|trill|install|recall|enroll|fulfill|instill|befall|forestall|unroll|skill)$|^(?:add|err|purr|inn|ebb|egg|odd|butt)$/

const VOWEL = 'aeiou'
const isVowel = (letter: string | undefined): boolean => letter !== undefined && VOWEL.includes(letter)

/** Whether a stem ends in one vowel and one consonant: "mak", "invit"; not "look", "ask". */
const isShort = (stem: string): boolean => !isVowel(stem.at(-1)) && isVowel(stem.at(-2)) && !isVowel(stem.at(-3))

/**
 * The base of a verb from what is left of it without "ing" or "ed": "mak" was "make", "plann" was "plan", "ask" was "ask".
 *
 * Source: our own rules of English spelling.
 */
export function restoreBase(stem: string): string {
  const last = stem.at(-1)!
  if (WHOLE.has(stem)) return stem
  if (CUT.has(stem)) return `${stem}e`
  if (!/[aeiouy]/.test(stem)) return stem
  if (last === stem.at(-2) && !isVowel(last)) return undouble(stem)
  if (/(?:frol|pan|picn|mim|traff)ick$/.test(stem)) return stem.slice(0, -1)
  return losesE(stem, last) ? `${stem}e` : stem
}

function undouble(stem: string): string {
  return KEEPS_DOUBLE.test(stem) ? stem : stem.slice(0, -1)
}

/** Whether a base that ends so would have had an "e", by its last letter. */
function losesE(stem: string, last: string): boolean {
  switch (last) {
    case 'v':
    case 'u':
    case 'c':
      return true
    case 'z':
      return !stem.endsWith('tz')
    case 'e':
      return !/[eoy]e$/.test(stem)
    case 's':
      return !/(?:[^aeofc]|[^aeo][fc]|oc|auc)us$/.test(stem) || stem === 'us'
    case 'g':
      return !stem.endsWith('ng') && !/[aeiou]{2}g$/.test(stem)
    case 'l':
      return /[^aeiourlwy]l$/.test(stem) || /[^aeo]ul$/.test(stem)
    case 't':
      return /(?:[^eo]at|[^o]ut)$/.test(stem)
    case 'd':
      return /(?:[^aeio][ai]d|[^aeo]ud|[^aeo]od)$/.test(stem)
    case 'k':
    case 'b':
      return isShort(stem)
    case 'm':
      return isShort(stem) && /(?:um|am|im)$/.test(stem)
    case 'n':
      return isShort(stem) && stem.endsWith('in')
    case 'r':
      return (isShort(stem) && /[aiu]r$/.test(stem)) || stem.endsWith('quir')
    default:
      return false
  }
}
