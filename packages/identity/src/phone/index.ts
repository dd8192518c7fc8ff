export type { Phone } from './number.ts'
export { type Phones, parsePhones } from './parse.ts'
