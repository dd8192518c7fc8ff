export { cleanCode } from './clean-code.ts'
