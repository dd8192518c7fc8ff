export { type PersonNameFlag, personNameFlagText } from './name-flag.ts'
export { normalisePersonName, type PersonName } from './normalise.ts'
export { officialName, SAME_AS_LEGAL_PERSON } from './official-name.ts'
export { surnameOf } from './surname.ts'
