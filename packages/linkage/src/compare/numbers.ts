/** Whether two numbers are at most so far apart. @example numbersWithin(12_410, 12_412, 10) // days */
export function numbersWithin(left: number, right: number, difference: number): boolean {
  return Math.abs(left - right) <= difference
}

/** Whether the smaller of two numbers of one sign is at least such a part of the larger. @example numbersAlike(95, 100, 0.9) */
export function numbersAlike(left: number, right: number, atLeast: number): boolean {
  const [l, r] = [Math.abs(left), Math.abs(right)]
  return left * right > 0 && Math.min(l, r) >= atLeast * Math.max(l, r)
}
