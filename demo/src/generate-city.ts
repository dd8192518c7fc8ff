import { type MadeCity, makeCity } from './city/made-city.ts'
import { Deliveries, type Delivery } from './files/deliveries.ts'
import type { City } from './input/city.ts'
import { Noise } from './noise/noise.ts'
import { writeConstructionPermits } from './rosters/construction-permits.ts'
import { writeDispatchLicences, writeDispatchRelations } from './rosters/dispatch.ts'
import { writeEmployment } from './rosters/employment.ts'
import { writeHousingFund } from './rosters/housing-fund.ts'
import { LedgerPersons } from './rosters/ledger-persons.ts'
import { writeLedgerUnits } from './rosters/ledger-units.ts'
import { writeGraduates, writeUnemployment } from './rosters/people-lists.ts'
import { writePlaces } from './rosters/places.ts'
import { writeProjectWorkers } from './rosters/project-workers.ts'
import { writeProjects } from './rosters/projects.ts'
import { writeTrainingSubsidy } from './rosters/training-subsidy.ts'
import { writeUnitFeeds } from './rosters/unit-feeds.ts'
import { writeTruth } from './truth/write-truth.ts'
import { writeVisits } from './truth/write-visits.ts'

/** How far the generator is. */
export interface GenerationProgress {
  /** The roster kind being written, `truth` or `visits`. */
  readonly stage: string
  /** In people written, about. */
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

/** A stage of the work, weighed by the people that it writes. */
interface Step {
  readonly stage: string
  readonly weight: number
  run(): void | Promise<void>
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
  const noise = new Noise(rate, seed, city.campaign.city.names)
  const steps = stages(made, noise, deliveries, asked)
  const total = steps.reduce((sum, step) => sum + step.weight, 0)
  let done = 0
  for (const { stage, weight, run } of steps) {
    options.onProgress?.({ stage, done, total })
    await run()
    done += weight
    // Lets the caller draw its progress and answer Ctrl-C between the stages.
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
  options.onProgress?.({ stage: 'done', done: total, total })
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

function stages(made: MadeCity, noise: Noise, deliveries: Deliveries, asked: readonly number[]): Step[] {
  const persons = new LedgerPersons(made, noise, deliveries, asked)
  const payers = made.cells.payers.reduce((total, value) => total + value, 0)
  const rest = (stage: string, share: number, run: () => void | Promise<void>): Step => ({
    ...{ stage, run },
    weight: Math.ceil(payers * share),
  })
  return [
    ...made.cells.payers.map((weight, district) => ({
      ...{ stage: 'ledger-persons', weight },
      run: () => persons.writeDistrict(district),
    })),
    rest('ledger-units', 0.3, () =>
      writeLedgerUnits(made, noise, deliveries, persons.close(deliveries), asked),
    ),
    rest('housing-fund', 0.15, () => writeHousingFund(made, noise, deliveries)),
    rest('employment', 0.2, () => writeEmployment(made, noise, deliveries)),
    rest('training-subsidy', 0.05, () => writeTrainingSubsidy(made, noise, deliveries)),
    rest('unit-feeds', 0.03, () => writeUnitFeeds(made, noise, deliveries)),
    rest('dispatch-licences', 0.01, () => writeDispatchLicences(made, noise, deliveries)),
    rest('dispatch-relations', 0.01, () => writeDispatchRelations(made, noise, deliveries)),
    rest('graduates', 0.05, () => writeGraduates(made, noise, deliveries)),
    rest('unemployment', 0.02, () => writeUnemployment(made, noise, deliveries)),
    rest('places', 0.02, () => writePlaces(made, noise, deliveries)),
    rest('projects', 0.02, () => writeProjects(made, deliveries, asked)),
    rest('project-workers', 0.01, () => writeProjectWorkers(made, deliveries)),
    rest('construction-permits', 0.01, () => writeConstructionPermits(made, deliveries)),
    rest('visits', 0.05, () => writeVisits(made, deliveries)),
    rest('truth', 0.15, () => writeTruth(made, deliveries, persons.payers)),
  ]
}
