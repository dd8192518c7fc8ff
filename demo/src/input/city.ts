import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  type Campaign,
  campaignSchema,
  holidayTableSchema,
  type WorkingCalendar,
  workingCalendar,
} from '@kuomian/campaign'
import { type AnnexCells, readPublishedFigures } from './published-figures.ts'

/** What a city is made from: the campaign as data, its published figures, and its working days. */
export interface City {
  readonly campaign: Campaign
  readonly published: AnnexCells
  readonly calendar: WorkingCalendar
}

/**
 * Reads a campaign of this repository as the model of a city.
 *
 * @param code the folder under `campaigns/`
 * @throws Error when the folder, its definition or its notice cannot be read
 * @example readCity('tianjin-2015').campaign.units.length // 21
 */
export function readCity(code: string): City {
  const folder = fileURLToPath(new URL(`../../../campaigns/${code}/`, import.meta.url))
  const campaign = campaignSchema.parse(JSON.parse(readFileSync(`${folder}campaign.json`, 'utf8')))
  const table = new URL(`../../../calendars/${campaign.calendar}.json`, import.meta.url)
  return {
    campaign,
    published: readPublishedFigures(`${folder}${campaign.planFile}`, campaign),
    calendar: workingCalendar(holidayTableSchema.parse(JSON.parse(readFileSync(table, 'utf8')))),
  }
}
