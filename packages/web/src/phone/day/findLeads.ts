import type { TakenLead } from '../keep/shapes.ts'

/** The leads on the phone whose name, address, telephone, code or street has what is wanted; all where nothing is. */
export function findLeads(leads: readonly TakenLead[], text: string): readonly TakenLead[] {
  const wanted = text.trim().toLowerCase()
  return wanted === '' ? leads : leads.filter(({ lead }) => holds(lead, wanted))
}

function holds({ name, address, phone, code, street }: TakenLead['lead'], wanted: string): boolean {
  return [name, address, phone, code, street].some((value) => value?.toLowerCase().includes(wanted))
}
