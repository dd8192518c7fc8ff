export { TakeBackWorksheet } from './TakeBackWorksheet.tsx'
export { WriteWorksheet } from './WriteWorksheet.tsx'
