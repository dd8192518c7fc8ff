export { residentIdCheckCharacter } from './check-character.ts'
export { parseResidentId, type ResidentId, type ResidentIdFault } from './parse.ts'
export { upgradeResidentId } from './upgrade.ts'
