// Fetches the classes that Kassa's pages print and compiles them as strictly as their language allows.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url))
const done = spawnSync(
  process.execPath,
  [tsc, '--strict', '--target', 'es2022', '--module', 'es2022', '--declaration', `${here}dtos.ts`],
  { stdio: 'inherit' },
)
process.exit(done.status)
