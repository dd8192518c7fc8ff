import { drawOf, madeName, officePhone } from '@kuomian/demo'
import { correctLead } from '../../features/corrections/index.ts'
import type { Scene, StoryLead } from './scene.ts'
import { dispatchClass, visitPlan } from './visit-plan.ts'

/** Officers put right on site whom one speaks with and how he is reached (更正): of one in four that they visit. */
export async function playCorrections(scene: Scene, days: number): Promise<void> {
  for (const district of scene.districts) {
    for (const { lead, number, outcome } of visitPlan(district, days, dispatchClass(scene))) {
      if (number === scene.number && outcome === 'U02' && lead.id % 4 === 1) await correct(scene, lead)
    }
  }
}

async function correct(scene: Scene, lead: StoryLead): Promise<void> {
  const found = {
    contactPerson: madeName('contact', lead.id, 'on site'),
    phone: officePhone('lead', lead.id),
  }
  const contactPerson = { field: 'contactPerson', former: lead.contactPerson, value: found.contactPerson }
  const phone = { field: 'phone', former: lead.phone, value: found.phone }
  const changes = drawOf('correct', lead.id).percent(50) ? [contactPerson] : [contactPerson, phone]
  await scene.act(`put right ${lead.id}`, correctLead, lead.officer, { leadId: lead.id, changes })
}
