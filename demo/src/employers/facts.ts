import type { MadeCity } from '../city/made-city.ts'
import { at, below, mix, pick } from '../random/hash.ts'
import { STREAM } from '../random/stream.ts'
import { addressIn } from './addresses.ts'
import { EVIDENCE } from './kinds.ts'

const PREFIXES = ['130', '135', '136', '138', '139', '150', '151', '152', '158', '159', '186', '187', '188']

/** A made-up mobile number. */
export function phoneOf(seed: number, index: number): string {
  const draw = mix(seed, STREAM.phone, index)
  return `${pick(draw, PREFIXES)}${String(below(mix(seed, STREAM.phone, index, 1), 100_000_000)).padStart(8, '0')}`
}

/** A district as a department may write it: short, with its suffix, or padded in the middle. */
export function writtenDistrict(made: MadeCity, district: number, draw: number): string {
  const unit = made.city.campaign.units[district]
  if (unit === undefined) return ''
  const { zh } = unit.name
  const percent = draw % 100
  if (percent < 20 && zh.length === 2) return `${zh[0] ?? ''} ${zh[1] ?? ''}`
  if (percent < 60) return zh
  return unit.kind === 'COUNTY'
    ? zh.endsWith('县')
      ? zh
      : `${zh}县`
    : unit.kind === 'FORMER_DISTRICT'
      ? zh
      : `${zh}区`
}

/** The district column of a list that has one: filled where it is the evidence, and for most registered employers. */
export function listedDistrict(made: MadeCity, employer: number): string {
  const { employers } = made.settlement
  const evidence = at(employers.evidence, employer)
  const draw = mix(made.seed, STREAM.evidence, employer, 77)
  if (evidence === EVIDENCE.address || evidence === EVIDENCE.code) return ''
  if (evidence === EVIDENCE.subCentre && draw % 7 === 0) return ''
  return writtenDistrict(made, at(employers.district, employer), draw)
}

/** The address column: blank where only the code is evidence; a registered employer may work in another district than its sub-centre's. */
export function listedAddress(made: MadeCity, employer: number): string {
  const { employers } = made.settlement
  const evidence = at(employers.evidence, employer)
  const draw = mix(made.seed, STREAM.address, employer, 88)
  if (evidence === EVIDENCE.code || (evidence === EVIDENCE.roster && draw % 2 === 0)) return ''
  const moved = evidence === EVIDENCE.subCentre && draw % 33 === 0
  const units = made.city.campaign.units.length
  const district = (at(employers.district, employer) + (moved ? 1 : 0)) % units
  return addressIn(made.city.campaign, district, made.seed, employer)
}
