/** GB 11643-1999: 2^(18-i) mod 11 for positions 1–17. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHARACTERS = '10X98765432'

/**
 * The check character of a resident ID (ISO 7064 MOD 11-2, domain §6.4). No weight is 0 modulo 11, so every
 * single wrong digit and every swap of two neighbours changes it.
 *
 * @param text at least 17 digits; what follows is not read
 */
export function residentIdCheckCharacter(text: string): string {
  let sum = 0
  for (let i = 0; i < 17; i++) sum += (text.charCodeAt(i) - 48) * (WEIGHTS[i] ?? 0)
  return CHARACTERS.charAt(sum % 11)
}
