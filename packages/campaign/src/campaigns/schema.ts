import { z } from 'zod'
import { assessmentSchemeSchema } from '../assessment/index.ts'
import { followEachOther, isCivilDay } from '../calendar/index.ts'
import { matchingRulesSchema } from '../classes/index.ts'
import { dispatchRulesSchema } from '../dispatch/index.ts'
import { bilingualSchema, reportingUnitSchema, territorySchema } from '../districts/index.ts'
import { documentRulesSchema } from '../documents/rules.ts'
import { evidenceRulesSchema } from '../evidence/index.ts'
import { feedRulesSchema } from '../feeds/index.ts'
import { indicatorSchema } from '../indicators/index.ts'
import { handoverRulesSchema } from '../key-list/limits.ts'
import { orderRulesSchema } from '../orders/index.ts'
import { organisationSchema } from '../organisation/index.ts'
import { peopleRulesSchema } from '../people/index.ts'
import { premiumModelsSchema } from '../premium/index.ts'
import { projectRulesSchema } from '../projects/index.ts'
import { refusalRulesSchema } from '../refusals/rules.ts'
import { reportFormSchema } from '../reports/form.ts'
import { namedCompositionSchema } from '../tables/index.ts'
import { contributionSettingsSchema } from '../visits/index.ts'
import { deadlineSchema } from './deadlines.ts'
import { leadClassSchema } from './lead-classes.ts'

const daySchema = z.string().refine(isCivilDay, { error: 'not an existing day written YYYY-MM-DD' })
const annexIdSchema = z.enum(['annex-1', 'annex-2', 'annex-3', 'annex-4', 'annex-5'])

const officeSchema = z.strictObject({
  /** Stable code, e.g. `LG_OFFICE`. */
  code: z.string().regex(/^[A-Z_]+$/),
  name: bilingualSchema,
  /** Every other way documents name the same office (T22). */
  aliases: z.array(z.string().min(1)),
})

const targetSchema = z.strictObject({
  code: z.string().min(1),
  title: bilingualSchema,
  /** The annex whose plan column the target is the sum of; its column sum is the exact target. */
  annex: annexIdSchema.optional(),
  /** The exact amount, in persons; absent when the target is full coverage. */
  persons: z.int().positive().optional(),
  /** The amount as the notice prints it, e.g. in 万. */
  stated: z.string().min(1).optional(),
  due: daySchema,
})

/** A campaign as data: everything that belongs to one city and one year, and nothing else does (issue: campaigns are data). */
export const campaignSchema = z
  .strictObject({
    code: z.string().regex(/^[a-z0-9-]+$/),
    city: z.strictObject({
      code: z.string().regex(/^[A-Z0-9]+$/),
      name: bilingualSchema,
      names: z.array(z.string()),
    }),
    title: bilingualSchema,
    year: z.int(),
    opensOn: daySchema,
    closesOn: daySchema,
    /** The campaign's today when the demo starts. */
    demoToday: daySchema,
    /** The month whose figures the published plan prints. */
    publishedMonth: z.string().regex(/^\d{4}-\d{2}$/),
    /** Code of the holiday table, e.g. `cn`. */
    calendar: z.string().min(1),
    /** File of the published notice, beside the campaign's file. */
    planFile: z.string().min(1),
    units: z.array(reportingUnitSchema).min(1),
    territories: z.array(territorySchema),
    /** Per annex, the sets of units (codes) that share one plan (T01, T25). */
    planGroups: z.partialRecord(annexIdSchema, z.array(z.array(z.string()).min(2))),
    leadClasses: z.array(leadClassSchema).min(1),
    /** How papers are numbered, signed and answered by employers. */
    documents: documentRulesSchema.prefault({}),
    /** How files of evidence are kept. */
    evidence: evidenceRulesSchema.prefault({}),
    /** How many officers a record of a visit names at least. */
    officersPerVisit: z.int().min(1).max(5).default(1),
    /** What a shortfall found at a visit is priced with; without it nothing is priced (domain §8.3). */
    contribution: contributionSettingsSchema.default({ bases: [], rates: [] }),
    /** Within how many days after an inspection the ledger has to show the payment (domain §10.1, attribution window). */
    attributionDays: z.int().min(1).max(366).default(90),
    /** How orders to correct are handled (限期改正). */
    orders: orderRulesSchema.prefault({}),
    /** What is asked before an employer is reported as refusing (R43), and the days of the hand-over (R44). */
    refusals: refusalRulesSchema.prefault({}),
    handovers: handoverRulesSchema.prefault({}),
    /** Who pays for dispatched workers and where, their greatest share, and the signs of suspects (R07, R12–R15). */
    dispatch: dispatchRulesSchema.prefault({}),
    /** What makes a row of a feed a hit, by the day (五个对接, R30–R34). */
    feeds: feedRulesSchema.default([]),
    /** Lists of lapsed payers, beneficiaries and graduates, the subsidies to offer them, and when they are called again (R18–R20). */
    people: peopleRulesSchema.prefault({}),
    /** Work-injury premium of construction projects by the day of joining (同舟计划, R25); without a model nothing is priced. */
    premiumModels: premiumModelsSchema.default([]),
    /** Estimates of persons, joint working and bulletins about construction projects (R27, R29, domain §8.2). */
    projects: projectRulesSchema.prefault({}),
    /** The plan's groups of people and employers (R03); the list is open. */
    targetGroups: z.array(z.strictObject({ code: z.string().regex(/^[A-Z_]+$/), title: bilingualSchema })),
    /** Words in an employer's name that hint at labour dispatch. */
    dispatchNameWords: z.array(z.string().min(1)),
    /** How rosters become leads: settings of the person classes, reasons of the lead classes, signs of the groups. */
    matching: matchingRulesSchema,
    targets: z.array(targetSchema),
    /** What is measured, and in which words it is defined (domain §2.1). */
    indicators: z.array(indicatorSchema).default([]),
    /** Tables beside the five annexes, composed of measures without code (R51–R57). */
    tables: z.array(namedCompositionSchema).default([]),
    /** Methods of assessment (考核办法) by the time that they are in force (R46, domain §9.3). */
    assessments: z
      .array(assessmentSchemeSchema)
      .refine(followEachOther, { error: 'two methods are in force on one day, or are not in order' })
      .default([]),
    /** Forms that districts fill in where figures still come by hand (domain §10.1). */
    reportForms: z.array(reportFormSchema).default([]),
    deadlines: z.array(deadlineSchema),
    offices: z.array(officeSchema),
    /** Leading group, division of work, policy documents, special action, contact: as the plan states them (R36–R42, R50). */
    organisation: organisationSchema.default({ leadingGroup: [], tasks: [], policies: [] }),
    texts: z.strictObject({
      /** Head of the document numbers of the office, before 〔year〕n号. */
      documentPrefix: z.string().min(1),
      /** The office as it signs. */
      issuer: bilingualSchema,
    }),
  })
  .check((context) => {
    const campaign = context.value
    const problem = (path: (string | number)[], message: string) =>
      context.issues.push({ code: 'custom', input: campaign, path, message })
    const codes = new Set(campaign.units.map((unit) => unit.code))
    if (codes.size !== campaign.units.length) problem(['units'], 'two units have the same code')
    const places = new Set(campaign.units.map((unit) => `${unit.tile.col},${unit.tile.row}`))
    if (places.size !== campaign.units.length)
      problem(['units'], 'two units have the same place on the tile map')
    for (const [index, unit] of campaign.units.entries()) {
      if (unit.ordinal !== index + 1)
        problem(['units', index], 'units are listed by ordinal, from 1 without gaps')
      const parent = unit.territoryParent
      if (parent !== undefined && !campaign.territories.some((territory) => territory.code === parent)) {
        problem(['units', index], `territory ${parent} is not listed`)
      }
    }
    for (const [annex, groups] of Object.entries(campaign.planGroups)) {
      const members = (groups ?? []).flat()
      if (new Set(members).size !== members.length || members.some((code) => !codes.has(code))) {
        problem(['planGroups', annex], 'a plan group names an unknown unit, or a unit twice')
      }
    }
    const indicators = new Set(campaign.indicators.map((indicator) => indicator.code))
    for (const [index, { items }] of campaign.assessments.entries()) {
      if (items.some((item) => item.rule === 'ratio' && !indicators.has(item.indicator)))
        problem(['assessments', index], 'an item names an indicator that is not listed')
    }
    const priorities = new Set(campaign.leadClasses.map((leadClass) => leadClass.priority))
    if (priorities.size !== campaign.leadClasses.length)
      problem(['leadClasses'], 'two lead classes have the same priority')
    if (campaign.closesOn < campaign.opensOn) problem(['closesOn'], 'the campaign closes before it opens')
  })

/** A campaign as data. */
export type Campaign = z.infer<typeof campaignSchema>
