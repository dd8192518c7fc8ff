const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/** 0–9 as 0–9, A–Z as 10–35; -1 for anything else. */
export function orgCodeValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48
  return code >= 65 && code <= 90 ? code - 55 : -1
}

/**
 * The check character of an organisation code (GB 11714-1997, domain §6.2). It notices a wrong character
 * unless the two characters' values are equal modulo 11 (0 and B, 1 and C …): between digits always.
 *
 * @param text holds eight characters of [0-9A-Z] from `from` on
 */
export function orgCodeCheckCharacter(text: string, from = 0): string {
  let sum = 0
  for (let i = 0; i < 8; i++) sum += orgCodeValue(text.charCodeAt(from + i)) * (WEIGHTS[i] ?? 0)
  const check = 11 - (sum % 11)
  if (check === 10) return 'X'
  return check === 11 ? '0' : String(check)
}
