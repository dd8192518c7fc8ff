export { launchBrowser } from './browser.ts'
export { serve } from './kuomian.ts'
export { backOnline, officerWithDay, outboxBar, photograph, visitByForm } from './phone.ts'
export { phone, visit } from './visitor.ts'
