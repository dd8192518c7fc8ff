import { workQuerySchema } from '@kuomian/contract'
import { describe, expect, it } from 'vitest'
import { workFilterOf, workQueryOf, workSearchSchema } from './workSearch.ts'

const read = (search: object) => workSearchSchema.parse(search)

describe('the address of a work list', () => {
  it('says whose leads: one’s own, nobody’s, an officer’s, the whole district’s', () => {
    const filter = (whose: string) => workFilterOf(read({}), { whose, district: 3 })
    expect(filter('me')).toEqual({ district: [3], officer: ['me'] })
    expect(filter('none')).toEqual({ district: [3], unassigned: true })
    expect(filter('17')).toEqual({ district: [3], officer: [17] })
    expect(filter('all')).toEqual({ district: [3] })
  })
  it('passes over what it does not know', () => {
    expect(read({ whose: 'everybody', place: ['due', 'someday'], personsFrom: '-3' })).toMatchObject({
      whose: undefined,
      place: ['due'],
      personsFrom: undefined,
    })
  })
  it('becomes a query that the API takes', () => {
    const query = workQueryOf(read({ street: '解放路', place: 'overdue', class: ['K1'] }), {
      whose: 'me',
      district: 3,
    })
    expect(workQuerySchema.parse(query)).toMatchObject({
      officer: ['me'],
      street: ['解放路'],
      place: ['overdue'],
    })
  })
})
