import {
  ApartmentOutlined,
  BarChartOutlined,
  DashboardOutlined,
  FieldTimeOutlined,
  FileTextOutlined,
  InboxOutlined,
  NodeIndexOutlined,
  ProfileOutlined,
  QuestionCircleOutlined,
  RiseOutlined,
  SwapOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import type { Noun } from './nouns.ts'

const icons = {
  overview: DashboardOutlined,
  imports: InboxOutlined,
  matching: NodeIndexOutlined,
  review: SwapOutlined,
  models: BarChartOutlined,
  leads: ProfileOutlined,
  batches: ApartmentOutlined,
  orders: FieldTimeOutlined,
  proof: RiseOutlined,
  annexes: FileTextOutlined,
  organisation: TeamOutlined,
  help: QuestionCircleOutlined,
} satisfies Record<Noun['noun'], unknown>

/** The picture of a noun; its word always stands beside it. */
export function NounIcon({ noun }: { noun: Noun['noun'] }) {
  const Icon = icons[noun]
  return <Icon aria-hidden="true" />
}
