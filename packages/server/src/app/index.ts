export { idempotencyKey } from './idempotency-key.ts'
export { buildServer } from './serve.ts'
export type { App, Services } from './services.ts'
