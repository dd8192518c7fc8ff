export { mergeLeads } from './merge-leads.ts'
export { mergeRoutes } from './routes.ts'
export { splitLead } from './split-lead.ts'
