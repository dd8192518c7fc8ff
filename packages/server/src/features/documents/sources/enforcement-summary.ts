import type { EnforcementSummaryData } from '@kuomian/campaign'
import { type EnforcementPart, Refusal } from '@kuomian/contract'
import { viewEnforcement } from '../../dispatch/index.ts'
import type { Making, Source } from './source.ts'

/** What the summary of an enforcement action is made of: its progress table as it stands now. @throws Refusal */
export async function enforcementSummarySource(making: Making, actionId: number): Promise<Source> {
  const { tx, campaign, campaignId, today } = making
  const action = await viewEnforcement(tx, { id: campaignId, today, definition: campaign }, actionId)
  if (action === null) throw new Refusal('document-subject-not-found', { id: actionId })
  const districts = await tx.selectFrom('district').select(['id', 'name']).execute()
  const names = new Map(districts.map(({ id, name }) => [id, name]))
  const figures = ({ targets, checked, ordered, corrected, opening, behind }: EnforcementPart) => ({
    ...{ targets, checked, ordered, corrected, opening, behind },
  })
  return {
    districtId: null,
    leadId: null,
    receiver: null,
    about: action.name,
    caseNumber: null,
    codes: [],
    dueOn: null,
    persons: null,
    data: ({ head }) =>
      ({
        head,
        action: action.name,
        from: action.from,
        deadline: action.deadline,
        closedOn: action.closedOn,
        month: action.month,
        countedMonth: action.countedMonth,
        whole: figures(action.whole),
        districts: action.districts.map((part) => ({
          district: names.get(part.districtId) ?? '',
          ...figures(part),
        })),
      }) satisfies EnforcementSummaryData,
  }
}
