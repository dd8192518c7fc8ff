export { registrationCheckDigit } from './check-digit.ts'
export {
  parseRegistrationNumber,
  type RegistrationClass,
  type RegistrationNumber,
  type RegistrationNumberFault,
} from './parse.ts'
