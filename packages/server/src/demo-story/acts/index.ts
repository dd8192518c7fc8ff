export { computePeople } from './people.ts'
export { type LeftOut, openStage, playDay, playPeopleFirst } from './play-day.ts'
