export { usccCheckCharacter } from './check-character.ts'
export { parseUscc, type Uscc, type UsccFault } from './parse.ts'
