import { InvalidArgumentError } from 'commander'

/** Reads an option's number within bounds, both included. @throws InvalidArgumentError with the bounds */
export function numberBetween(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (text.trim() === '' || !(value >= least && value <= most)) {
      throw new InvalidArgumentError(`应在 ${least} 与 ${most} 之间 / must be between ${least} and ${most}`)
    }
    return value
  }
}
