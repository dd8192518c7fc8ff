/**
 * The check digit of a registration number (GS 15-2006, ISO 7064 MOD 11,10, domain §6.3). Each step is a
 * bijection, so every single wrong digit changes it; a swap of neighbours may go unnoticed.
 *
 * @param text at least 14 digits; what follows is not read
 */
export function registrationCheckDigit(text: string): string {
  let p = 10
  for (let i = 0; i < 14; i++) {
    const s = (p + text.charCodeAt(i) - 48) % 10 || 10
    p = (s * 2) % 11
  }
  return String((11 - p) % 10)
}
