import { leadFilterSchema } from '@kuomian/contract'
import { describe, expect, it } from 'vitest'
import { parseSearch } from '../../routes/searchCodec.ts'
import { filterOf, leadSearchSchema } from './leadSearch.ts'

const read = (address: string) => filterOf(leadSearchSchema.parse(parseSearch(address)))

describe('the address of the list of leads', () => {
  it('says the same filter to the list (query) and to a bulk act (body)', () => {
    const address =
      '?text=纺织&district=3&district=none&class=K1&state=issued&effective=false&dueBefore=2016-07-01&late=true' +
      '&officer=me&officer=7&unassigned=false&street=长江道'
    const filter = read(address)
    expect(filter).toEqual({
      text: '纺织',
      district: [3, 'none'],
      class: ['K1'],
      state: ['issued'],
      effective: false,
      dueBefore: '2016-07-01',
      late: true,
      officer: ['me', 7],
      unassigned: false,
      street: ['长江道'],
    })
    expect(leadFilterSchema.parse(parseSearch(address))).toEqual(filter)
  })
  it('passes over what it does not know', () => {
    expect(read('?state=nonsense&order=sideways&district=x&effective=maybe')).toEqual({})
  })
})
