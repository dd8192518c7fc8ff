import surnames from '../../data/compound-surnames.json' with { type: 'json' }

/** Surnames of two characters in use today. */
const COMPOUND = new Set(surnames)

/**
 * The surname of a normal name: two characters where they are a compound surname and a given name follows,
 * else one. Empty for a blank name.
 *
 * @example surnameOf('欧阳修') // '欧阳'
 */
export function surnameOf(normal: string): string {
  const one = endOfCharacter(normal, 0)
  const two = endOfCharacter(normal, one)
  const compound = two < normal.length && COMPOUND.has(normal.slice(0, two))
  return normal.slice(0, compound ? two : one)
}

function endOfCharacter(text: string, at: number): number {
  return Math.min(text.length, at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1))
}
