/** GB 32100: no I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** 3^(i-1) mod 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

const VALUES = new Int8Array(128).fill(-1)
for (let i = 0; i < ALPHABET.length; i++) VALUES[ALPHABET.charCodeAt(i)] = i

/** Value 0–30 of a character code; -1 when the standard's alphabet does not have it. */
export function usccValue(code: number): number {
  return VALUES[code] ?? -1
}

/**
 * The check character of a unified social credit code (MOD 31-3, domain §6.1). 31 is prime and no weight is
 * 0 modulo 31, so every single wrong character of the alphabet and every swap of neighbours changes it.
 *
 * @param text at least 17 characters of the alphabet; what follows is not read
 */
export function usccCheckCharacter(text: string): string {
  let sum = 0
  for (let i = 0; i < 17; i++) sum += usccValue(text.charCodeAt(i)) * (WEIGHTS[i] ?? 0)
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}
