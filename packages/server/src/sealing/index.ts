export { findPerson } from './find-person.ts'
export { deriveKeys, type Keys, openKeys } from './keys.ts'
export { idIndex, openSealed, type SealedId, sealId } from './seal.ts'
export { unmaskCommand } from './unmask.ts'
