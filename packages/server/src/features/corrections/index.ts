export { correctLead } from './correct-lead.ts'
export { correctionRoutes } from './routes.ts'
