export { idempotencyKey } from './idempotency-key.ts'
export type { App, Services } from './services.ts'
export { type Certificate, overTls } from './tls.ts'
