export { Door } from './door/door.ts'
export { partnerRoutes } from './interface/routes.ts'
export { registerRoutes } from './register/routes.ts'
