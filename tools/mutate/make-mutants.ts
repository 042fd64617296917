import ts from 'typescript'

/** One change of one file: the text between `start` and `end` is replaced. */
export type Mutant = {
  readonly file: string
  readonly kind: string
  readonly line: number
  readonly start: number
  readonly end: number
  readonly original: string
  readonly replacement: string
  /** The trimmed source line, by which a known equivalent mutant is found again after the file has moved on. */
  readonly code: string
}

const swappedOperators: Partial<Record<ts.SyntaxKind, readonly string[]>> = {
  [ts.SyntaxKind.LessThanToken]: ['<=', '>='],
  [ts.SyntaxKind.LessThanEqualsToken]: ['<', '>'],
  [ts.SyntaxKind.GreaterThanToken]: ['>=', '<='],
  [ts.SyntaxKind.GreaterThanEqualsToken]: ['>', '<'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ['!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ['==='],
  [ts.SyntaxKind.AmpersandAmpersandToken]: ['||'],
  [ts.SyntaxKind.BarBarToken]: ['&&'],
  [ts.SyntaxKind.QuestionQuestionToken]: ['&&'],
  [ts.SyntaxKind.PlusToken]: ['-'],
  [ts.SyntaxKind.MinusToken]: ['+'],
  [ts.SyntaxKind.AsteriskToken]: ['/'],
  [ts.SyntaxKind.SlashToken]: ['*'],
  [ts.SyntaxKind.PercentToken]: ['*'],
  [ts.SyntaxKind.PlusEqualsToken]: ['-='],
  [ts.SyntaxKind.MinusEqualsToken]: ['+='],
}

const swappedCalls: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  min: 'max',
  max: 'min',
  includes: 'startsWith',
  find: 'findLast',
  filter: 'slice',
}

/**
 * Every mutant of one file. Only code inside functions is changed: a table of data at the top of a module is checked by
 * the tests of those who read it, and emptying one of its hundred words proves little.
 */
export function makeMutants(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS)
  const mutants: Mutant[] = []
  const add = (kind: string, start: number, end: number, replacement: string) => {
    const { line } = source.getLineAndCharacterOfPosition(start)
    const [from, to] = [source.getPositionOfLineAndCharacter(line, 0), text.indexOf('\n', start)]
    mutants.push({
      file,
      kind,
      line: line + 1,
      start,
      end,
      original: text.slice(start, end),
      replacement,
      code: text.slice(from, to < 0 ? text.length : to).trim(),
    })
  }
  const visit = (node: ts.Node, inFunction: boolean): void => {
    if (ts.isTypeNode(node) || ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node)) return
    if (inFunction) mutate(node, source, add)
    const inside = inFunction || ts.isFunctionLike(node)
    // The message of an invariant is for whoever reads the crash; no behaviour hangs on it.
    if (isInvariantCall(node)) visit(node.arguments[0]!, inside)
    else ts.forEachChild(node, (child) => visit(child, inside))
  }
  visit(source, false)
  return mutants
}

type Add = (kind: string, start: number, end: number, replacement: string) => void

function mutate(node: ts.Node, source: ts.SourceFile, add: Add): void {
  const start = node.getStart(source)
  const end = node.getEnd()
  if (ts.isBinaryExpression(node)) {
    const operator = node.operatorToken
    for (const swapped of swappedOperators[operator.kind] ?? []) add('operator', operator.getStart(source), operator.getEnd(), swapped)
  } else if (
    ts.isPrefixUnaryExpression(node) &&
    (node.operator === ts.SyntaxKind.ExclamationToken || node.operator === ts.SyntaxKind.MinusToken)
  ) {
    add('sign', start, end, node.operand.getText(source))
  } else if (ts.isIfStatement(node)) {
    add('condition', node.expression.getStart(source), node.expression.getEnd(), `!(${node.expression.getText(source)})`)
    add('condition', node.expression.getStart(source), node.expression.getEnd(), 'false')
  } else if (ts.isConditionalExpression(node)) {
    add('condition', node.condition.getStart(source), node.condition.getEnd(), `!(${node.condition.getText(source)})`)
  } else if (ts.isNumericLiteral(node) && !isPropertyName(node)) {
    add('number', start, end, String(Number(node.text) + 1))
  } else if (ts.isBigIntLiteral(node)) {
    add('number', start, end, `${BigInt(node.text.slice(0, -1)) + 1n}n`)
  } else if (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword) {
    add('boolean', start, end, node.kind === ts.SyntaxKind.TrueKeyword ? 'false' : 'true')
  } else if (ts.isStringLiteral(node) && node.text !== '' && !isPropertyName(node)) {
    add('string', start, end, "''")
  } else if (ts.isReturnStatement(node) && node.expression && !isPlainReturn(node.expression)) {
    add('return', node.expression.getStart(source), node.expression.getEnd(), 'undefined')
  } else if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) {
    add('return', node.body.getStart(source), node.body.getEnd(), 'undefined')
  } else if (ts.isExpressionStatement(node)) {
    add('statement', start, end, ';')
  } else if (ts.isPropertyAccessExpression(node)) {
    if (node.questionDotToken) add('optional', node.questionDotToken.getStart(source), node.questionDotToken.getEnd(), '.')
    const swapped = ts.isCallExpression(node.parent) && node.parent.expression === node ? swappedCalls[node.name.text] : undefined
    if (swapped !== undefined && Object.hasOwn(swappedCalls, node.name.text))
      add('call', node.name.getStart(source), node.name.getEnd(), swapped)
  }
}

/** Undefined in the place of these is either another mutant's business (true, false) or hardly a change (null). */
function isPlainReturn(expression: ts.Expression): boolean {
  return (
    [ts.SyntaxKind.NullKeyword, ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword].includes(expression.kind) ||
    (ts.isIdentifier(expression) && expression.text === 'undefined')
  )
}

function isPropertyName(node: ts.Node): boolean {
  return (ts.isPropertyAssignment(node.parent) && node.parent.name === node) || ts.isLiteralTypeNode(node.parent)
}

function isInvariantCall(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'invariant' && node.arguments.length > 0
}
