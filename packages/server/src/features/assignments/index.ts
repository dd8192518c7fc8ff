export { assignLeads } from './assign-leads.ts'
export { assignmentRoutes } from './routes.ts'
export { listOfficers } from './work-loads.ts'
