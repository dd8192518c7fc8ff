export { keyListTable } from './key-list-table.ts'
export { keyListRoutes } from './routes.ts'
