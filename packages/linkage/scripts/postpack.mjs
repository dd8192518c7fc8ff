import { restoreManifest } from './pack-manifest.mjs'

restoreManifest()
