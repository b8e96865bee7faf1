import type { XenType } from './types.ts';

type Enums = Readonly<Record<string, readonly string[]>>;

const simple: ReadonlyMap<string, XenType> = new Map(
  (['string', 'int', 'float', 'bool', 'datetime', 'void'] as const).map((kind) => [kind, { kind }]),
);

/** Types that have no grammar: they are named here and handled by name. */
const special: ReadonlySet<string> = new Set(['event batch', 'snapshot']);

/**
 * Reads a type as the data model spells it: `int`, `enum vm_power_state`, `VM ref set`, `(string -> VM ref) map`,
 * `sr_stat record option`.
 */
export function parseType(text: string, enums: Enums): XenType {
  const known = simple.get(text);
  if (known) return known;
  if (special.has(text)) return { kind: 'other', name: text };
  return parseSuffixed(text, enums) ?? parseEnum(text, enums);
}

function parseSuffixed(text: string, enums: Enums): XenType | undefined {
  const at = text.lastIndexOf(' ');
  const head = text.slice(0, at);
  switch (text.slice(at + 1)) {
    case 'ref':
      return { kind: 'ref', class: head };
    case 'record':
      return { kind: 'record', class: head };
    case 'set':
      return { kind: 'set', of: parseType(head, enums) };
    case 'option':
      return { kind: 'option', of: parseType(head, enums) };
    case 'map':
      return parseMap(head, enums);
    default:
      return undefined;
  }
}

function parseMap(head: string, enums: Enums): XenType {
  const inner = head.slice(1, -1);
  const arrow = inner.indexOf(' -> ');
  return {
    kind: 'map',
    key: parseType(inner.slice(0, arrow), enums),
    value: parseType(inner.slice(arrow + 4), enums),
  };
}

function parseEnum(text: string, enums: Enums): XenType {
  const name = text.replace(/^enum /, '');
  const values = enums[name];
  if (!values) throw new Error(`the data model has no type '${text}'`);
  return { kind: 'enum', name, values };
}
