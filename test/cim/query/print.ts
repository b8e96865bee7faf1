import type { Expression, LiteralValue, Operand, Path, Query } from '../../../src/cim/query/ast.ts';

/** How a language writes strings. */
export type Quoting = (text: string) => string;

export const plainQuotes: Quoting = (text) => `'${text.replaceAll("'", "''")}'`;
export const escapedQuotes: Quoting = (text) => `'${text.replace(/[\\']/g, '\\$&')}'`;

export function printQuery({ select, className, alias, where }: Query, quote: Quoting): string {
  const list = select?.map((path) => printPath(path, className)).join(', ') ?? '*';
  const from = alias === undefined ? className : `${className} AS ${alias}`;
  return `SELECT ${list} FROM ${from}${where === undefined ? '' : ` WHERE ${printExpression(where, quote, className)}`}`;
}

/** `self` stands for the instance itself. */
export function printExpression(node: Expression, quote: Quoting, self = 'self'): string {
  const expression = (inner: Expression) => printExpression(inner, quote, self);
  const operand = (inner: Operand) => printOperand(inner, quote, self);
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.operands.map((inner) => `(${expression(inner)})`).join(` ${node.kind.toUpperCase()} `);
    case 'not':
      return `NOT (${expression(node.operand)})`;
    case 'compare':
      return `${node.quantifier ?? ''} ${operand(node.left)} ${node.operator} ${operand(node.right)}`.trim();
    case 'like':
      return `${node.quantifier ?? ''} ${operand(node.operand)} LIKE ${quote(node.pattern)}`.trim();
    case 'is-null':
      return `${operand(node.operand)} IS NULL`;
    case 'isa':
      return `${operand(node.operand)} ISA ${node.className}`;
    case 'truth':
      return operand(node.operand);
  }
}

function printOperand(node: Operand, quote: Quoting, self: string): string {
  switch (node.kind) {
    case 'path':
      return printPath(node, self);
    case 'literal':
      return printLiteral(node.value, quote);
    case 'array':
      return `{${node.items.map((item) => printLiteral(item, quote)).join(', ')}}`;
    case 'symbol':
      return `${node.className === undefined ? '' : `${node.className}.`}${node.property}#${quote(node.value)}`;
    case 'call':
      return `${node.name}(${node.parameters.map((parameter) => printOperand(parameter, quote, self)).join(', ')})`;
  }
}

function printLiteral(value: LiteralValue, quote: Quoting): string {
  return typeof value === 'string' ? quote(value) : String(value);
}

function printPath({ steps }: Path, self: string): string {
  const texts = steps.map(({ scope, name, index }) => {
    const scoped = scope === undefined ? name : `${scope}::${name}`;
    return index === undefined ? scoped : `${scoped}[${index}]`;
  });
  return texts.length === 0 ? self : texts.join('.');
}
