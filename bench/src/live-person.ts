import { addDays } from '@kuomian/campaign'
import { residentIdCheckCharacter } from '@kuomian/identity'

/** The number of the made-up person at a place: valid, of nobody, and the same as the ledgers of the live comparison have it. */
export function livePerson(place: number): string {
  const born = addDays('1960-01-01', Math.floor(place / 1000)).replaceAll('-', '')
  const body = `120101${born}${String(place % 1000).padStart(3, '0')}`
  return body + residentIdCheckCharacter(body)
}
