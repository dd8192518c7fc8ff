export { isProvincePrefix } from './province.ts'
export { allRegions, type Region, regionEver, regionOn } from './region.ts'
export { regionName } from './region-name.ts'
