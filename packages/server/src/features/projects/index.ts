export { keepProjectList, type PlacedProject } from './keep-list.ts'
export { type ListedProject, listedProjects } from './listed-projects.ts'
export { projectsFront } from './nightly-front.ts'
export { projectRoutes } from './routes.ts'
