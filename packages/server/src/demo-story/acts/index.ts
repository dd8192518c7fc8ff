export { computePeople } from './people.ts'
export { type LeftOut, openStage, playDay, playEve, playPeopleFirst } from './play-day.ts'
