export { comparePlaces, PLACE_TYPE_WORDS, type PlaceFigures, type PlaceType } from './place.ts'
export {
  isOpenTenant,
  TENANT_FOUND,
  TENANT_KINDS,
  TENANT_STANDINGS,
  type TenantFacts,
  type TenantFound,
  type TenantIdentity,
  type TenantKind,
  type TenantStanding,
  tenantKind,
  tenantStanding,
} from './tenant.ts'
