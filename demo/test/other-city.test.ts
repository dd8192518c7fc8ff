import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { type City, generateCity, readCity } from '../src/index.ts'
import { recountLeads, recountPayers } from './recount.ts'

const folder = mkdtempSync(join(tmpdir(), 'kuomian-other-city-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** An invented city of three districts whose region codes are nobody's, of another year, with figures of its own. */
const city: City = {
  ...readCity('yunze-2016'),
  published: {
    largeUnits: [3, 2, 1],
    largePersons: [400, 120, 50],
    dispatchUnits: [4, 5, 0],
    dispatchPersons: [60, 5, 0],
    payers: [900, 2000, 1100],
    payerPlan: [1000, 1990, 1200],
    issuedUnits: [40, 60, 22],
    issuedPersons: [560, 300, 400],
    inspectedUnits: [10, 1, 22],
    inspectedPersons: [300, 1, 390],
    constructionWorkers: [120, 0, 33],
    constructionPlans: [
      { units: [0, 2], plan: 500 },
      { units: [1], plan: 100 },
    ],
  },
}

it('another city is generated from its own campaign and figures, and adds up as well', async () => {
  await generateCity({ city, scale: 1, noise: 0, seed: 9, out: folder })
  const leads = [...(await recountLeads(folder, city.campaign, '2016-04-15', '2016-05')).values()]
  const column = (amount: (lead: (typeof leads)[number]) => number): number[] =>
    city.campaign.units.map((unit) =>
      leads.filter((lead) => lead.district === unit.code).reduce((total, lead) => total + amount(lead), 0),
    )
  expect(column(() => 1)).toEqual(city.published.issuedUnits)
  expect(column((lead) => lead.persons.size)).toEqual(city.published.issuedPersons)
  expect(column((lead) => (lead.leadClass === 'K1' ? lead.persons.size : 0))).toEqual(
    city.published.largePersons,
  )
  expect(column((lead) => (lead.leadClass === 'K3' ? 1 : 0))).toEqual(city.published.dispatchUnits)
  expect([...(await recountPayers(folder, city.campaign, '2016-05')).values()]).toEqual(city.published.payers)
})
