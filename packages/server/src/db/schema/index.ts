import type {
  AssessmentAppealTable,
  AssessmentEditionTable,
  AssessmentFaultTable,
  AssessmentSchemeTable,
  AssessmentSheetTable,
} from './assessment.ts'
import type { AssignmentTable } from './assignments.ts'
import type { BulletinTable } from './bulletins.ts'
import type {
  CampaignTable,
  DistrictTable,
  OfficerView,
  SavedViewTable,
  SessionTable,
  TargetTable,
  UserAccountTable,
} from './campaign.ts'
import type { OrderCitationTable } from './citations.ts'
import type { ContactTable, MediaContactTable } from './contacts.ts'
import type { LeadCorrectionTable } from './corrections.ts'
import type { DemandAccessTable, DemandMessageTable, DemandSlotTable, DemandTriesTable } from './demand.ts'
import type {
  DispatchEmployerTable,
  DispatchFigureTable,
  DispatchFindingTable,
  DispatchPairTable,
  DispatchPersonTable,
  DispatchRunTable,
  DispatchSuspectTable,
  DispatchWorkforceTable,
} from './dispatch.ts'
import type { DocumentNumberTable, DocumentTable, DocumentTemplateTable } from './documents.ts'
import type { EnforcementActionTable, EnforcementOrderTable, EnforcementTargetTable } from './enforcement.ts'
import type { EvidenceOfTable, EvidenceTable } from './evidence.ts'
import type { FeedLookTable, FeedRowTable, LedgerAccountTable, PayerIndexTable } from './feeds.ts'
import type { HandoverLeadChoiceTable, HandoverTable } from './handovers.ts'
import type { CommandAnswerTable, CounterDeltaTable, JournalSealTable, JournalTable } from './journal.ts'
import type {
  BatchLineTable,
  BatchReceiptTable,
  BatchTable,
  LeadEventTable,
  LeadPersonTable,
  LeadRepresentativeTable,
  LeadRequestTable,
  LeadTable,
} from './leads.ts'
import type {
  CandidateTable,
  LinkDecisionTable,
  MatchingModelTable,
  MatchingRunTable,
  MatchingThresholdTable,
} from './matching.ts'
import type { LeadMergePersonTable, LeadMergeTable, LeadMergeVisitTable } from './merges.ts'
import type { NightlyRunTable } from './nightly.ts'
import type {
  OrderExtensionTable,
  OrderPauseTable,
  OrderPersonTable,
  RectificationOrderTable,
} from './orders.ts'
import type {
  DistrictRecordTable,
  PolicyDocumentTable,
  PolicyEditionTable,
  TaskTable,
  TeamMemberTable,
  TeamRosterTable,
} from './organisation.ts'
import type { FeedDeliveryTable, FeedTable, PartnerKeyTable, PartnerTable } from './partners.ts'
import type {
  CallListLineTable,
  CallListTable,
  FollowedPersonTable,
  PeopleRunTable,
  PersonContactTable,
  PersonHandoverLineTable,
  PersonHandoverTable,
  PersonListTable,
  PersonMessageTable,
  PersonRecordTable,
} from './people.ts'
import type {
  PlaceRoundTable,
  PlaceRoundTenantTable,
  PlaceRunTable,
  PlaceTable,
  PlaceTenantTable,
} from './places.ts'
import type {
  JointRequestTable,
  ProjectBulletinTable,
  ProjectEventTable,
  ProjectExtensionTable,
  ProjectPermitTable,
  ProjectPremiumTable,
  ProjectSuspensionTable,
  ProjectTable,
  ProjectVerificationTable,
  SupervisionFindingTable,
  SupervisionRoundTable,
  SupervisionStopTable,
} from './projects.ts'
import type { ProofMonthTable, ProofTable } from './proof.ts'
import type { FindingTable, JobTable, PublishedTableTable } from './published.ts'
import type { QualityEventTable, QualityFindingTable } from './quality.ts'
import type { RefusalBlockTable, RefusalReportTable, RefusalTable } from './refusals.ts'
import type { EmployerCodeTable, EmployerTable, PersonTable } from './registers.ts'
import type { DistrictReportEventTable, DistrictReportTable, ReportedFigureTable } from './reports.ts'
import type { ColumnMappingTable, DeliveryTable, LedgerPayersTable, ProjectInsuredTable } from './rosters.ts'
import type { ComposedTableTable } from './tables.ts'
import type { VisitPersonTable, VisitTable } from './visits.ts'

/** The tables as the migrations make them; dates are ISO text, bigints are numbers (see `database.ts`). */
export interface Database {
  campaign: CampaignTable
  district: DistrictTable
  target: TargetTable
  user_account: UserAccountTable
  officer: OfficerView
  session: SessionTable
  saved_view: SavedViewTable
  journal: JournalTable
  journal_seal: JournalSealTable
  command_answer: CommandAnswerTable
  counter_delta: CounterDeltaTable
  composed_table: ComposedTableTable
  delivery: DeliveryTable
  column_mapping: ColumnMappingTable
  ledger_payers: LedgerPayersTable
  project_insured: ProjectInsuredTable
  employer: EmployerTable
  employer_code: EmployerCodeTable
  person: PersonTable
  matching_run: MatchingRunTable
  candidate: CandidateTable
  link_decision: LinkDecisionTable
  matching_model: MatchingModelTable
  matching_threshold: MatchingThresholdTable
  lead_merge: LeadMergeTable
  lead_merge_person: LeadMergePersonTable
  lead_merge_visit: LeadMergeVisitTable
  lead: LeadTable
  assignment: AssignmentTable
  lead_person: LeadPersonTable
  lead_representative: LeadRepresentativeTable
  lead_event: LeadEventTable
  lead_correction: LeadCorrectionTable
  batch: BatchTable
  batch_line: BatchLineTable
  batch_receipt: BatchReceiptTable
  lead_request: LeadRequestTable
  visit: VisitTable
  visit_person: VisitPersonTable
  team_member: TeamMemberTable
  team_roster: TeamRosterTable
  district_record: DistrictRecordTable
  policy_document: PolicyDocumentTable
  policy_edition: PolicyEditionTable
  task: TaskTable
  people_run: PeopleRunTable
  followed_person: FollowedPersonTable
  person_list: PersonListTable
  person_contact: PersonContactTable
  person_record: PersonRecordTable
  call_list: CallListTable
  call_list_line: CallListLineTable
  person_message: PersonMessageTable
  person_handover: PersonHandoverTable
  person_handover_line: PersonHandoverLineTable
  nightly_run: NightlyRunTable
  place_run: PlaceRunTable
  place: PlaceTable
  place_tenant: PlaceTenantTable
  place_round: PlaceRoundTable
  place_round_tenant: PlaceRoundTenantTable
  project: ProjectTable
  project_verification: ProjectVerificationTable
  project_suspension: ProjectSuspensionTable
  project_extension: ProjectExtensionTable
  project_premium: ProjectPremiumTable
  project_event: ProjectEventTable
  project_permit: ProjectPermitTable
  project_bulletin: ProjectBulletinTable
  joint_request: JointRequestTable
  supervision_round: SupervisionRoundTable
  supervision_stop: SupervisionStopTable
  assessment_scheme: AssessmentSchemeTable
  assessment_fault: AssessmentFaultTable
  assessment_appeal: AssessmentAppealTable
  assessment_edition: AssessmentEditionTable
  assessment_sheet: AssessmentSheetTable
  supervision_finding: SupervisionFindingTable
  bulletin: BulletinTable
  partner: PartnerTable
  partner_key: PartnerKeyTable
  feed: FeedTable
  feed_delivery: FeedDeliveryTable
  feed_row: FeedRowTable
  feed_look: FeedLookTable
  payer_index: PayerIndexTable
  ledger_account: LedgerAccountTable
  proof_month: ProofMonthTable
  proof: ProofTable
  media_contact: MediaContactTable
  contact: ContactTable
  rectification_order: RectificationOrderTable
  order_pause: OrderPauseTable
  order_extension: OrderExtensionTable
  order_citation: OrderCitationTable
  order_person: OrderPersonTable
  evidence: EvidenceTable
  evidence_of: EvidenceOfTable
  quality_finding: QualityFindingTable
  quality_event: QualityEventTable
  district_report: DistrictReportTable
  district_report_event: DistrictReportEventTable
  reported_figure: ReportedFigureTable
  refusal_report: RefusalReportTable
  refusal: RefusalTable
  refusal_block: RefusalBlockTable
  handover: HandoverTable
  handover_lead_choice: HandoverLeadChoiceTable
  published_table: PublishedTableTable
  finding: FindingTable
  document: DocumentTable
  document_number: DocumentNumberTable
  document_template: DocumentTemplateTable
  demand_access: DemandAccessTable
  demand_tries: DemandTriesTable
  demand_message: DemandMessageTable
  demand_slot: DemandSlotTable
  dispatch_run: DispatchRunTable
  dispatch_employer: DispatchEmployerTable
  dispatch_pair: DispatchPairTable
  dispatch_person: DispatchPersonTable
  dispatch_workforce: DispatchWorkforceTable
  dispatch_suspect: DispatchSuspectTable
  dispatch_figure: DispatchFigureTable
  dispatch_finding: DispatchFindingTable
  enforcement_action: EnforcementActionTable
  enforcement_target: EnforcementTargetTable
  enforcement_order: EnforcementOrderTable
  job: JobTable
}

export type { UserRole } from './campaign.ts'
export type { Day, Json } from './column.ts'
export type { Measure } from './journal.ts'
export type { BatchKind, DistrictRule, LeadState } from './leads.ts'
export type { PremiumCause, ProjectEventKind } from './projects.ts'
