import { makeCity } from './city/made-city.ts'
import { Deliveries, type Delivery } from './files/deliveries.ts'
import type { City } from './input/city.ts'
import { Noise } from './noise/noise.ts'
import { writeDispatchLicences, writeDispatchRelations } from './rosters/dispatch.ts'
import { writeEmployment } from './rosters/employment.ts'
import { writeHousingFund } from './rosters/housing-fund.ts'
import { LedgerPersons } from './rosters/ledger-persons.ts'
import { writeLedgerUnits } from './rosters/ledger-units.ts'
import { writeGraduates, writeUnemployment } from './rosters/people-lists.ts'
import { writePlaces } from './rosters/places.ts'
import { writeProjects } from './rosters/projects.ts'
import { writeTrainingSubsidy } from './rosters/training-subsidy.ts'
import { writeUnitFeeds } from './rosters/unit-feeds.ts'
import { writeTruth } from './truth/write-truth.ts'
import { writeVisits } from './truth/write-visits.ts'

/** How far the generator is. */
export interface GenerationProgress {
  /** The roster kind being written, `truth` or `visits`. */
  readonly stage: string
  readonly done: number
  readonly total: number
}

/** What to generate. */
export interface GenerationOptions {
  /** The city and its published figures; see `readCity`. */
  readonly city: City
  /** 1 is the whole city; between 0 (excluded) and 1. */
  readonly scale: number
  /** 0 none, 1 the documented rates, up to 3. */
  readonly noise: number
  readonly seed: number
  /** The folder to write into; made when missing. */
  readonly out: string
  /** Ledger and project months to write, `YYYY-MM` of the campaign's year; all twelve when absent. The other files do not depend on it. */
  readonly months?: readonly string[]
  readonly onProgress?: (progress: GenerationProgress) => void
}

/** What was generated. */
export interface GeneratedCity {
  readonly files: readonly Delivery[]
  readonly rows: number
  readonly leads: number
  readonly leadPersons: number
}

/**
 * Writes a made-up city as its departments would deliver it, with the truth beside it: `rosters/<kind>/…`, `visits.csv`, `visit-persons.csv`,
 * `truth/…` and `manifest.json`. The same options give the same bytes on every machine.
 *
 * @throws RangeError when scale, noise or a month is out of range
 * @example await generateCity({ city: readCity('tianjin-2015'), scale: 0.05, noise: 1, seed: 2015, out: 'data/demo' })
 */
export async function generateCity(options: GenerationOptions): Promise<GeneratedCity> {
  const { city, scale, noise: rate, seed, out } = options
  if (!(scale > 0 && scale <= 1)) throw new RangeError(`scale ${scale} is not between 0 and 1`)
  if (!(rate >= 0 && rate <= 3)) throw new RangeError(`noise ${rate} is not between 0 and 3`)
  const made = makeCity(city, scale, seed)
  const asked = (options.months ?? made.months).map((month) => {
    const number = made.months.indexOf(month) + 1
    if (number === 0) throw new RangeError(`${month} is no month of ${city.campaign.year}`)
    return number
  })
  const deliveries = new Deliveries(out)
  const noise = new Noise(rate, seed)
  const persons = new LedgerPersons(made, noise, deliveries, asked)
  const steps: (readonly [stage: string, run: () => void])[] = [
    ...city.campaign.units.map(
      (_, district) => ['ledger-persons', () => persons.writeDistrict(district)] as const,
    ),
    ['ledger-units', () => writeLedgerUnits(made, noise, deliveries, persons.close(deliveries), asked)],
    ['housing-fund', () => writeHousingFund(made, noise, deliveries)],
    ['employment', () => writeEmployment(made, noise, deliveries)],
    ['training-subsidy', () => writeTrainingSubsidy(made, noise, deliveries)],
    ['unit-feeds', () => writeUnitFeeds(made, noise, deliveries)],
    ['dispatch-licences', () => writeDispatchLicences(made, noise, deliveries)],
    ['dispatch-relations', () => writeDispatchRelations(made, noise, deliveries)],
    ['graduates', () => writeGraduates(made, noise, deliveries)],
    ['unemployment', () => writeUnemployment(made, noise, deliveries)],
    ['places', () => writePlaces(made, noise, deliveries)],
    ['projects', () => writeProjects(made, deliveries, asked)],
    ['visits', () => writeVisits(made, deliveries)],
    ['truth', () => writeTruth(made, deliveries, persons.payers)],
  ]
  for (const [index, [stage, run]] of steps.entries()) {
    options.onProgress?.({ stage, done: index, total: steps.length })
    run()
    // Lets the caller draw its progress and answer Ctrl-C between the stages.
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
  options.onProgress?.({ stage: 'done', done: steps.length, total: steps.length })
  const files = deliveries.writeManifest({
    campaign: city.campaign.code,
    scale,
    noise: rate,
    seed,
    published_month: city.campaign.publishedMonth,
    visits: 'visits.csv',
    visit_persons: 'visit-persons.csv',
    truth: [
      'truth/annexes.json',
      'truth/payers.csv',
      'truth/leads.csv',
      'truth/persons.csv',
      'truth/enrolments.csv',
    ],
  })
  return {
    files,
    rows: files.reduce((total, file) => total + file.rows, 0),
    leads: made.cells.issuedUnits.reduce((total, units) => total + units, 0),
    leadPersons: made.settlement.persons,
  }
}
