/** Stands between the truth and what departments write. At rate 0 everything passes unchanged. */
export class Noise {
  readonly rate: number
  readonly seed: number

  constructor(rate: number, seed: number) {
    this.rate = rate
    this.seed = seed
  }

  ledgerId(residentId: string, _person: number): string {
    return residentId
  }

  nameParts(parts: readonly string[], _person: number): readonly string[] {
    return parts
  }

  residentId(residentId: string, _row: number): string {
    return residentId
  }

  personName(name: string, _row: number): string {
    return name
  }

  companyName(name: string, _row: number): string {
    return name
  }

  code(code: string, _row: number): string {
    return code
  }

  phone(phone: string, _row: number): string {
    return phone
  }
}
