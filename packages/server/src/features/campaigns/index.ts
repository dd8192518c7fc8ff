export { campaignOf, type RunningCampaign, systemActor } from './campaign-of.ts'
export { loadCampaign } from './load-campaign.ts'
export { moveToday } from './move-today.ts'
export { bundledCampaign, type CampaignFolder, readCampaignFolder, readHolidays } from './read-definition.ts'
