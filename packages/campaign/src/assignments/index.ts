export {
  inWorkOrder,
  NEAR_WORKING_DAYS,
  type PlacedWork,
  WORK_PLACE_ORDER,
  WORK_PLACES,
  type WorkDays,
  type WorkFacts,
  type WorkPlace,
  workPlace,
} from './work-order.ts'
