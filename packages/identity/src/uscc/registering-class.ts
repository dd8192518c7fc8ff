import classes from '../../data/registering-classes.json' with { type: 'json' }

/** First two characters: registering department and class of body, with later amendments (domain §6.1). */
const CLASSES = new Set(classes)

/** Whether the first two characters of a unified social credit code are assigned. New ones appear: warn only. */
export function isRegisteringClass(pair: string): boolean {
  return CLASSES.has(pair)
}
