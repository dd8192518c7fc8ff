import type { CorrectionLine } from '../batches/index.ts'
import type { StandingLead } from './two-leads.ts'

/** The closed lead's figure goes; the persons who came over count at the lead that stays. */
export function issuedLines(
  { kept, closed }: { kept: StandingLead; closed: StandingLead },
  listed: number,
): CorrectionLine[] {
  const lines: CorrectionLine[] = []
  if (closed.out && closed.district_id !== null) {
    lines.push({
      leadId: closed.id,
      districtId: closed.district_id,
      leadClass: closed.lead_class,
      units: -1,
      persons: -closed.persons,
    })
    if (kept.district_id !== null && listed > 0) {
      lines.push({
        leadId: kept.id,
        districtId: kept.district_id,
        leadClass: kept.lead_class,
        units: 0,
        persons: listed,
      })
    }
  }
  return lines
}
