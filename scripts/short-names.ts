/**
 * Properties of our own that the build writes short in what runs in every page: half a kilobyte gzipped. Only names that
 * live and die within one such script: no platform knows them, no message, setting or pack carries them, and nobody asks
 * for them by a text. `tests/scripts/short-names.test.ts` and `tests/build/size.test.ts` say which of them must go.
 */
export const SHORT_NAMES: readonly string[] = `
  endingHeading mentions hits strongNames letterCount hitFrom otherFilm openQuestion likelihood hitCount namesOtherFilm lift awake
  explains onReport marks hitTo beforeIt tokenCount judgeLabel skip circumstances sentences wordCount stretches
  mend plot judgeAround distance showHere hiddenIn isVeiled firstLocal judged settle judge roots showAll hideAll
  tooMuch runs owns plan explained firstLanguage hideSelection gapsClosedBy dropsSubject titled
  judgeAll isCard askAll fine inScope analyst thinned spans conceptsOf cast signs hiddenHere recognizer
  rulesWith decide trusts onChanges openVeils previous gapCount pays showName hideName refusing dress rough
  press implied shelter arrived restyle settled wide fold widths folded logits begins onFilm forget attach covers weigh
  trees sweep scan walk skim
`.trim().split(/\s+/);

/** As the minifier wants them. */
export const shortNames = new RegExp(`^(?:${SHORT_NAMES.join('|')})$`);
