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
  const characters = [...normal]
  const two = characters.slice(0, 2).join('')
  return characters.length > 2 && COMPOUND.has(two) ? two : (characters[0] ?? '')
}
