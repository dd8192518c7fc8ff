import { fillForm, UNIT_OUTCOMES, type VisitFormData, visitForm } from '@kuomian/campaign'
import type { SetPaper } from '../../documents/index.ts'
import { districtOfPaper, paperHead } from './paper-head.ts'
import { classTitle, employerOfPaper, leadOfPaper, type Making } from './sources/index.ts'

/**
 * A blank visit form with a lead's data; its code opens the lead. It bears no number and is not archived: what is written
 * on it becomes a record when somebody types it in.
 * @throws Refusal when the lead is not there
 */
export async function visitFormOf(making: Making, leadId: number, address: string): Promise<SetPaper> {
  const { tx, campaign, today } = making
  const lead = await leadOfPaper(tx, leadId)
  const officer = await tx
    .selectFrom('officer as o')
    .innerJoin('assignment as a', 'a.officer_id', 'o.id')
    .select('o.name')
    .where('a.lead_id', '=', leadId)
    .executeTakeFirst()
  const representative = await tx
    .selectFrom('lead_representative')
    .select(['legal_representative', 'contact_person'])
    .where('lead_id', '=', leadId)
    .executeTakeFirst()
  const district = await districtOfPaper(tx, campaign, lead.district_id)
  const data: VisitFormData = {
    head: paperHead(campaign, 'visit-record', district, { number: '', today }),
    employer: employerOfPaper(lead),
    legalRepresentative: representative?.legal_representative ?? null,
    contactPerson: representative?.contact_person ?? null,
    leadId,
    leadClass: classTitle(campaign, lead.lead_class),
    listedPersons: lead.persons,
    uninsured: lead.uninsured_now,
    dueOn: lead.due_on,
    officer: officer?.name ?? null,
    outcomes: Object.values(UNIT_OUTCOMES).map(({ title }) => title.zh),
    code: { address: `${address}/leads/${leadId}`, number: '' },
  }
  return {
    title: '社会保险扩面资源现场排查表',
    form: fillForm(visitForm.form, visitForm.fields(data)),
    codeAddress: visitForm.codeAddress(data),
  }
}
