import { derivedKey } from '../../command/index.ts'

/** An id of the form that clients make (UUIDv7), out of words: the same act of the story has the same id each time it is told. */
export const madeId = (...words: readonly (string | number)[]): string => derivedKey(words.join('/'), 7)
