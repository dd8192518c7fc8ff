import type { RunningCampaign } from '../campaigns/index.ts'
import type { ProjectSetting } from './project-row.ts'

/** What the projects of a campaign are reckoned with. */
export const settingOf = ({ definition, today }: RunningCampaign): ProjectSetting => ({
  premiumModels: definition.premiumModels,
  projects: definition.projects,
  year: definition.year,
  today,
})
