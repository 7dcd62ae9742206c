// Small wrong turns for a TypeScript source (돌연변이): each is one change that a test ought to notice.
import ts from 'typescript'

const COMPARISONS = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
}
const OPERATORS = { '+': '-', '-': '+', '*': '/', '/': '*', '%': '*', '&&': '||', '||': '&&', '+=': '-=', '-=': '+=' }
const TWINS = { some: 'every', every: 'some', min: 'max', max: 'min', startsWith: 'endsWith', endsWith: 'startsWith' }
/** Calls that may be left out: what they were called on stands for their result. */
const OPTIONAL_CALLS = new Set([
  'filter',
  'trim',
  'sort',
  'toSorted',
  'reverse',
  'toReversed',
  'toUpperCase',
  'toLowerCase',
  'padStart',
])
/** Properties that hold text for people. Which words an error says is read by people, not by programs. */
const PROSE = /^(?:message|reason|remedy|summary)$/
const PROSE_CALLEES = /(?:^|\.)(?:debug|info|warn|error|unknown|failed|passed|skipped|stopped|refused|refuse)$|Error$/

/**
 * Rewrites a source so that it holds every mutant at once: `__kisMutant(7) ? wrong : right`.
 *
 * @returns `{ code, mutants }`; ids of mutants begin at `firstId`.
 */
export function mutate(file, text, firstId) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true)
  const mutants = []
  const add = (node, replacement) => {
    const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source))
    const id = firstId + mutants.length
    const original = shorten(node.getText(source))
    mutants.push({ id, file, line: line + 1, column: character + 1, original, replacement: shorten(replacement) })
    return id
  }
  const textOf = (node) => node.getText(source)
  const children = (node) => {
    const list = []
    ts.forEachChild(node, (child) => void list.push(child))
    return list.sort((one, other) => one.pos - other.pos)
  }

  /** The text of a node with its children rewritten. */
  const inside = (node) => {
    let at = node.getStart(source)
    let out = ''
    for (const child of children(node)) {
      const start = child.getStart(source)
      out += text.slice(at, start) + emit(child)
      at = child.end
    }
    return out + text.slice(at, node.end)
  }

  const emit = (node) => {
    if (isLeftAlone(node)) return textOf(node)
    const removal = removable(node)
    if (removal) {
      const body = inside(node)
      // In braces of its own: an `else` behind it belongs to the condition before.
      return `{ if (!__kisMutant(${add(node, removal)})) { ${body} } }`
    }
    if (ts.isReturnStatement(node) && node.expression && !isSimple(node.expression)) {
      const body = emit(node.expression)
      return `return __kisMutant(${add(node, 'return')}) ? undefined : (${body})`
    }
    if (
      ts.isShorthandPropertyAssignment(node) &&
      ts.isObjectLiteralExpression(node.parent) &&
      !isPattern(node.parent)
    ) {
      const name = node.name.text
      return `${name}: __kisMutant(${add(node, `${name}: undefined`)}) ? undefined : ${name}`
    }
    const wrongs = wrongsOf(node)
    if (wrongs.length === 0) return inside(node)
    const body = inside(node)
    const turns = wrongs.map((wrong) => `__kisMutant(${add(node, wrong)}) ? (${wrong}) : `).join('')
    return `(${turns}(${body}))`
  }

  const wrongsOf = (node) => {
    const wrongs = []
    const { parent } = node
    if (isCondition(node)) wrongs.push(...['true', 'false'].filter((wrong) => wrong !== textOf(node)))
    if (ts.isBinaryExpression(node)) {
      const operator = textOf(node.operatorToken)
      const [left, right] = [textOf(node.left), textOf(node.right)]
      const all = COMPARISONS[operator] ?? (OPERATORS[operator] ? [OPERATORS[operator]] : [])
      // What a condition turned into true and false shows already needs no negation.
      const others = isCondition(node) && operator in COMPARISONS ? all.slice(0, operator.length === 3 ? 0 : 1) : all
      if (!(operator === '+' && (isText(node.left) || isText(node.right))))
        wrongs.push(...others.map((other) => `(${left}) ${other} (${right})`))
      if (operator === '??') wrongs.push(left, right)
    } else if (ts.isPrefixUnaryExpression(node)) {
      if (!ts.isNumericLiteral(node.operand) && /^[!-]/.test(textOf(node))) wrongs.push(textOf(node.operand))
    } else if (ts.isNumericLiteral(node)) {
      const value = Number(node.text)
      wrongs.push(value === 0 ? '1' : value === 1 ? '0' : String(value * 2))
    } else if (ts.isStringLiteral(node) && !isProse(node)) wrongs.push(node.text === '' ? "'mutant'" : "''")
    else if (ts.isNoSubstitutionTemplateLiteral(node) && !isProse(node)) wrongs.push("'mutant'")
    else if (ts.isTemplateExpression(node) && !isProse(node)) wrongs.push("''")
    else if (node.kind === ts.SyntaxKind.TrueKeyword) wrongs.push('false')
    else if (node.kind === ts.SyntaxKind.FalseKeyword) wrongs.push('true')
    else if (ts.isAwaitExpression(node)) wrongs.push(textOf(node.expression))
    else if (ts.isArrayLiteralExpression(node) && node.elements.length > 0 && !isPattern(node)) wrongs.push('[]')
    else if (ts.isRegularExpressionLiteral(node)) {
      if (node.text.startsWith('/^')) wrongs.push(`/${node.text.slice(2)}`)
      if (/[^\\]\$\/[a-z]*$/.test(node.text)) wrongs.push(node.text.replace(/\$(\/[a-z]*)$/, '$1'))
    } else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { name, expression } = node.expression
      const args = `(${node.arguments.map(textOf).join(', ')})`
      if (!node.expression.questionDotToken) {
        if (Object.hasOwn(TWINS, name.text)) wrongs.push(`${textOf(expression)}.${TWINS[name.text]}${args}`)
        if (OPTIONAL_CALLS.has(name.text)) wrongs.push(textOf(expression))
      }
    } else if (isDroppable(node) && ts.isPropertyAssignment(parent) && parent.initializer === node)
      wrongs.push('undefined')
    if (isWholeChain(node)) wrongs.push(...unchained(node))
    if (ts.isArrowFunction(parent) && parent.body === node && !ts.isBlock(node) && !isSimple(node) && !isProse(node))
      wrongs.push('undefined')
    return [...new Set(wrongs)].filter((wrong) => wrong !== textOf(node))
  }

  /** A chain with one `?.` less. */
  const unchained = (node) => {
    const tokens = []
    for (let one = node; one && ts.isOptionalChain(one); one = one.expression)
      if (one.questionDotToken) tokens.push(one)
    return tokens.map(({ questionDotToken, kind }) => {
      const start = questionDotToken.getStart(source) - node.getStart(source)
      const dot = kind === ts.SyntaxKind.PropertyAccessExpression ? '.' : ''
      return textOf(node).slice(0, start) + dot + textOf(node).slice(start + 2)
    })
  }

  const isText = (node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)

  const isProse = (node) => {
    for (let one = node; one.parent && !ts.isStatement(one); one = one.parent) {
      const { parent } = one
      if (ts.isPropertyAssignment(parent) && PROSE.test(textOf(parent.name))) return true
      if (
        (ts.isCallExpression(parent) || ts.isNewExpression(parent)) &&
        PROSE_CALLEES.test(textOf(parent.expression))
      ) {
        // The last argument of a logger, or an object in it, may matter; a text directly in the call is for people.
        return one === node && (ts.isTemplateExpression(node) || /\s/.test(textOf(node)))
      }
    }
    // A sentence is prose wherever it stands.
    return isText(node) && /[a-z] [a-z]+ [a-z]/i.test(textOf(node))
  }

  return { code: `${header}${children(source).reduce(statement(text, emit, source), { at: 0, out: '' }).out}`, mutants }
}

const header = 'const __kisMutant = globalThis.__kisMutant ?? (() => false);\n'

const statement = (text, emit, source) => (done, child) => {
  if (child.kind === ts.SyntaxKind.EndOfFileToken) return { at: child.end, out: done.out + text.slice(done.at) }
  const start = child.getStart(source)
  return { at: child.end, out: done.out + text.slice(done.at, start) + emit(child) }
}

function isLeftAlone(node) {
  return (
    ts.isTypeNode(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isTypeParameterDeclaration(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node) ||
    (ts.isStringLiteral(node) && node.parent.name === node) ||
    (ts.isNumericLiteral(node) && node.parent.name === node)
  )
}

/** What to say of a statement that can be left out, if it can. */
function removable(node) {
  if (ts.isExpressionStatement(node)) {
    const { expression } = node
    if (ts.isStringLiteral(expression)) return undefined
    if (ts.isCallExpression(expression) && expression.expression.kind === ts.SyntaxKind.SuperKeyword) return undefined
    return ';'
  }
  if (ts.isThrowStatement(node) || ts.isContinueStatement(node) || ts.isBreakStatement(node)) {
    return ts.isCaseOrDefaultClause(node.parent) ? undefined : ';'
  }
  return ts.isReturnStatement(node) && !node.expression ? ';' : undefined
}

function isCondition(node) {
  const { parent } = node
  if (ts.isIfStatement(parent)) return parent.expression === node
  return ts.isConditionalExpression(parent) && parent.condition === node
}

const isSimple = (node) =>
  ts.isIdentifier(node) ||
  ts.isNumericLiteral(node) ||
  ts.isStringLiteral(node) ||
  [ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword].includes(node.kind)

const isDroppable = (node) =>
  ts.isIdentifier(node) ? node.text !== 'undefined' : ts.isPropertyAccessExpression(node) && !ts.isOptionalChain(node)

const isWholeChain = (node) =>
  ts.isOptionalChain(node) && !(ts.isOptionalChain(node.parent) && node.parent.expression === node)

/** Whether a literal is the left side of a destructuring assignment. */
const isPattern = (node) =>
  ts.isBinaryExpression(node.parent) &&
  node.parent.left === node &&
  node.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken

const shorten = (text) => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 90 ? `${line.slice(0, 87)}…` : line
}
