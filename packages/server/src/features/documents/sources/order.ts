import { DISPATCH_STATUSES, type OrderPaperData } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import { citationsOf, orderDocumentOf } from '../../orders/index.ts'
import type { Making, Source } from './source.ts'

/** What an order to correct is made of: it exists on paper once it is approved and has its number. @throws Refusal */
export async function orderSource({ tx, campaignId, today }: Making, orderId: number): Promise<Source> {
  const order = await orderDocumentOf(tx, campaignId, orderId)
  if (order.number === null) throw new Refusal('document-order-draft')
  const servedOn = order.receipt?.servedOn ?? null
  const citations = await citationsOf(tx, campaignId, { id: orderId, servedOn }, today)
  const codes = order.codes.flatMap(({ values }) => values)
  return {
    districtId: order.districtId,
    leadId: order.leadId,
    receiver: null,
    about: order.employer,
    caseNumber: { text: order.number },
    codes,
    dueOn: order.dueOn,
    persons: order.persons,
    data: ({ head, code }) =>
      ({
        head,
        employer: {
          name: order.employer,
          code: codes[0] ?? null,
          address: order.address,
          phone: order.phone,
        },
        facts: order.facts,
        provision: order.provision,
        demand: order.demand,
        persons: order.named.map(({ status, ...person }) => ({
          ...person,
          status: DISPATCH_STATUSES[status].zh,
        })),
        citations: citations.map(({ number, title, clause }) => ({ document: number, title, clause })),
        workingDays: order.workingDays,
        dueOn: order.dueOn,
        served:
          order.receipt === null
            ? null
            : {
                on: order.receipt.servedOn,
                way: order.receipt.way,
                to: order.receipt.servedTo,
                witness: order.receipt.witness,
              },
        code,
      }) satisfies OrderPaperData,
  }
}
