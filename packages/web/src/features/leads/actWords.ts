import type { BulkAct } from '@kuomian/contract'
import type { MessageKey } from '../../language/catalogue.ts'

type PlainKey = Extract<MessageKey, `leads.act${string}` | `leads.ask${string}`>

/** The verb and the question of each act on leads. */
export const actWords = {
  issue: { act: 'leads.actIssue', ask: 'leads.askIssue' },
  withdraw: { act: 'leads.actWithdraw', ask: 'leads.askWithdraw' },
  return: { act: 'leads.actReturn', ask: 'leads.askReturn' },
  transfer: { act: 'leads.actTransfer', ask: 'leads.askTransfer' },
  'issue-late': { act: 'leads.actIssueLate', ask: 'leads.askIssueLate' },
} as const satisfies Record<BulkAct, { act: PlainKey; ask: PlainKey }>
