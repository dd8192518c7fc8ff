import { declareMessages } from '../../language/message.ts'

/** The messages of what runs on a lead: it ends with the lead, or goes with it to another district. */
export const followUpMessages = declareMessages({
  endsDrafts: { zh: '作废限期改正草稿', en: 'Draft orders dropped' },
  endsOrders: { zh: '撤销限期改正', en: 'Orders revoked' },
  endsRefusals: { zh: '失效拟报拒不参保', en: 'Proposed refusals lapsing' },
  endsAssigned: { zh: '移出排查人员清单', en: 'Taken from officers’ lists' },
  goesOrders: { zh: '随资源移交的限期改正', en: 'Orders that go along' },
  goesRefusals: { zh: '随资源移交的拟报拒不参保', en: 'Proposed refusals that go along' },
})
