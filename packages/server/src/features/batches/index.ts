export { acceptBatch } from './accept-batch.ts'
export { decideLeadRequest } from './decide-lead-request.ts'
export { issueLeads } from './issue-leads.ts'
export { requestLeadChange } from './request-lead-change.ts'
