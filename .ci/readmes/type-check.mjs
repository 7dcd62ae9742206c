import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'

/** Checks the programs of documents together; each problem as a line `file:line message`. */
export function typeCheck(folder, documents) {
  const { config } = ts.parseConfigFileTextToJson('tsconfig.base.json', readFileSync('tsconfig.base.json', 'utf8'))
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, process.cwd())
  const byFile = new Map(documents.map((document, index) => [join(folder, `program-${index}.ts`), document]))
  for (const [file, { program }] of byFile) writeFileSync(file, program.code)
  const program = ts.createProgram([...byFile.keys(), resolve('.ci/readmes/ambient.d.ts')], {
    ...options,
    // An example may stop where it has made its point.
    noUnusedLocals: false,
    noUnusedParameters: false,
    allowUnreachableCode: true,
    paths: { ws: [resolve('packages/realtime/node_modules/@types/ws')] },
  })
  // Those of the packages' own sources are found elsewhere.
  const problems = [...byFile.keys()].flatMap((file) => {
    const source = program.getSourceFile(file)
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
  })
  return problems.map((problem) => {
    const message = ts.flattenDiagnosticMessageText(problem.messageText, '\n')
    const document = byFile.get(problem.file?.fileName ?? '')
    if (!document || problem.start === undefined) return `${problem.file?.fileName ?? 'typescript'}: ${message}`
    const { line } = ts.getLineAndCharacterOfPosition(problem.file, problem.start)
    return `${document.file}:${document.program.lineOf(line) ?? '?'} ${message}`
  })
}
