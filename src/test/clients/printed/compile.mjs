// Fetches the classes that Kassa prints, and compiles those for TypeScript, and what uses them, as strictly as the compiler can.
import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { url } from '../world.mjs'

const path = relative => fileURLToPath(new URL(relative, import.meta.url))

async function fetched(language, file) {
  const printed = await fetch(`${url}/types/${language}`)
  if (!printed.ok) {
    throw new Error(`${printed.url} answered ${printed.status}`)
  }
  await writeFile(path(file), await printed.text())
}

await fetched('typescript', 'dtos.ts')
await fetched('mjs', 'dtos.mjs')

const options = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--skipLibCheck']
const target = ['--target', 'es2022', '--module', 'nodenext', '--lib', 'es2022,dom']
const compiler = path('../node_modules/typescript/bin/tsc')
const done = spawnSync(process.execPath, [compiler, ...options, ...target, path('typed.ts')], { stdio: 'inherit' })
process.exit(done.status)
