export { DraftOrdersDialog } from './DraftOrdersDialog.tsx'
export { LeadOrders } from './LeadOrders.tsx'
export { OrderEventNote } from './OrderEventNote.tsx'
