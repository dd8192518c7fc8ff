import { englishNames, type Finding } from '@kuomian/campaign'
import type { AnnexFinding } from '@kuomian/contract'
import type { RunningCampaign } from '../campaigns/index.ts'

/** Something that a look found, as it is kept: under a key that stays the same from look to look. */
export type FoundFinding = {
  key: string
  rule: string
  severity: 'error' | 'warning' | 'note'
  place: AnnexFinding['place']
  zh: string
  en: string
  districtIds: number[]
  /** The one district whose business it is; the office's where it is about several, or about the city. */
  ownerId: number | null
}

const inEnglish = ({ definition }: RunningCampaign, text: string): string =>
  englishNames(
    text,
    definition.units.map(({ name }) => name),
  )

/** What a rule found in figures, with the districts that its place names. */
export function foundFinding(campaign: RunningCampaign, found: Finding): FoundFinding {
  const { annex = null, row = null, column = null } = found.place
  return {
    key: found.id,
    ...{ rule: found.rule, severity: found.severity },
    // Live figures stand on no line of a notice.
    place: { annex, row, column, line: null },
    zh: found.messages.zh,
    en: inEnglish(campaign, found.messages.en),
    ...districtsOf(campaign, row),
  }
}

/** A remark of a notice, as the annexes keep it. */
export function foundRemark(campaign: RunningCampaign, remark: AnnexFinding): FoundFinding {
  const { annex, row, column, line } = remark.place
  return {
    key: [remark.rule, annex ?? '', row ?? '', column ?? '', line ?? ''].join('|'),
    ...{ rule: remark.rule, severity: remark.severity, place: remark.place },
    ...{ zh: remark.zh, en: inEnglish(campaign, remark.en) },
    ...districtsOf(campaign, row),
  }
}

function districtsOf(
  { definition, districtIds }: RunningCampaign,
  row: string | null,
): Pick<FoundFinding, 'districtIds' | 'ownerId'> {
  const names = (row ?? '').split(/[+、]/)
  const ids = definition.units
    .filter(({ name }) => names.includes(name.zh))
    .flatMap(({ code }) => districtIds.get(code) ?? [])
  return { districtIds: ids, ownerId: ids.length === 1 ? (ids[0] ?? null) : null }
}
