import {
  ApartmentOutlined,
  ApiOutlined,
  BarChartOutlined,
  BuildOutlined,
  CalendarOutlined,
  CarryOutOutlined,
  CompassOutlined,
  ContactsOutlined,
  DashboardOutlined,
  DeploymentUnitOutlined,
  FieldTimeOutlined,
  FileDoneOutlined,
  FileTextOutlined,
  InboxOutlined,
  NodeIndexOutlined,
  PieChartOutlined,
  ProfileOutlined,
  QuestionCircleOutlined,
  RiseOutlined,
  SendOutlined,
  ShopOutlined,
  StopOutlined,
  SwapOutlined,
  SyncOutlined,
  TeamOutlined,
  TrophyOutlined,
} from '@ant-design/icons'
import type { Noun } from './nouns.ts'

const icons = {
  overview: DashboardOutlined,
  work: CarryOutOutlined,
  imports: InboxOutlined,
  matching: NodeIndexOutlined,
  review: SwapOutlined,
  models: BarChartOutlined,
  leads: ProfileOutlined,
  batches: ApartmentOutlined,
  schedule: CalendarOutlined,
  dispatch: DeploymentUnitOutlined,
  orders: FieldTimeOutlined,
  refusals: StopOutlined,
  'key-list': SendOutlined,
  documents: FileDoneOutlined,
  proof: RiseOutlined,
  people: ContactsOutlined,
  places: ShopOutlined,
  projects: BuildOutlined,
  feeds: ApiOutlined,
  annexes: FileTextOutlined,
  assessment: TrophyOutlined,
  supervision: CompassOutlined,
  pictures: PieChartOutlined,
  organisation: TeamOutlined,
  nightly: SyncOutlined,
  help: QuestionCircleOutlined,
} satisfies Record<Noun['noun'], unknown>

/** The picture of a noun; its word always stands beside it. */
export function NounIcon({ noun }: { noun: Noun['noun'] }) {
  const Icon = icons[noun]
  return <Icon aria-hidden="true" />
}
