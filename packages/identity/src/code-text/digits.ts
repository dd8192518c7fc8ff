/** Whether `text` has an ASCII digit at every index of [from, to). */
export function hasDigits(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i)
    if (!(c >= 48 && c <= 57)) return false
  }
  return true
}

/** The number written at [from, to); the caller has made sure that digits stand there. */
export function digitsAt(text: string, from: number, to: number): number {
  let n = 0
  for (let i = from; i < to; i++) n = n * 10 + text.charCodeAt(i) - 48
  return n
}
