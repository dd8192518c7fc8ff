export { type PersonNameFlag, personNameFlagText } from './name-flag.ts'
export { normalisePersonName, type PersonName } from './normalise.ts'
export { surnameOf } from './surname.ts'
