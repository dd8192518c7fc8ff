export { addUser } from './add-user.ts'
export { createDemoUsers, demoColleagues } from './create-demo-users.ts'
export { authenticate, sessionRoutes } from './routes.ts'
