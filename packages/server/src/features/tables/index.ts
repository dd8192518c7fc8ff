export { tableRoutes } from './routes.ts'
export { saveTable } from './save-table.ts'
