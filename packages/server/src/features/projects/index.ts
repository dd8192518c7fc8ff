export { keepProjectList, type PlacedProject } from './keep-list.ts'
export { type ListedProject, listedProjects } from './listed-projects.ts'
export { projectRoutes } from './routes.ts'
