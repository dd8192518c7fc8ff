const pairs = [
  ['found', 'leads.eventFound'],
  ['new-evidence', 'leads.eventEvidence'],
  ['class-changed', 'leads.eventClass'],
  ['late-persons', 'leads.eventLateFound'],
  ['evidence-gone', 'leads.eventEvidenceGone'],
  ['closed-paid', 'leads.eventPaid'],
  ['employer-merged', 'leads.eventMerged'],
  ['employer-split', 'leads.eventSplit'],
  ['district-decided', 'leads.eventDistrict'],
  ['issued', 'leads.eventIssued'],
  ['visited', 'leads.eventVisited'],
  ['visit-voided', 'leads.eventVoided'],
  ['return-requested', 'leads.eventReturnAsked'],
  ['return-approved', 'leads.eventReturnApproved'],
  ['return-refused', 'leads.eventReturnRefused'],
  ['transfer-requested', 'leads.eventTransferAsked'],
  ['transfer-approved', 'leads.eventTransferApproved'],
  ['transfer-refused', 'leads.eventTransferRefused'],
  ['withdrawn', 'leads.eventWithdrawn'],
  ['closed-duplicate', 'leads.eventDuplicate'],
  ['duplicate-found', 'leads.eventDuplicateFound'],
  ['late-persons-issued', 'leads.eventLate'],
] as const

/** The message of each kind of event that a timeline holds. */
export const eventKeys = new Map<string, (typeof pairs)[number][1]>(pairs)
