import { attributeForms, type ElementDeclaration, elements } from './elements.ts';
import { readStrictly } from './reader.ts';

interface Compiled {
  readonly children: RegExp | 'text' | 'empty';
  readonly attributes: ReadonlyMap<string, RegExp>;
  readonly required: readonly string[];
  /** Those that were found to be right; the reader gives the same ones for tags that are alike. */
  readonly valid: WeakSet<ReadonlyMap<string, string>>;
}

/** `(A | B)*, C?` over names that are each followed by a semicolon. */
function compileContent(content: string): Compiled['children'] {
  if (content === '#PCDATA') return 'text';
  if (content === 'EMPTY') return 'empty';
  const names = content.replace(/[A-Z][A-Z.]*/g, (name) => `(?:${name.replaceAll('.', '\\.')};)`);
  return new RegExp(`^(?:${names.replace(/[\s,]/g, '')})$`);
}

function compile({ content, attributes = {} }: ElementDeclaration): Compiled {
  const forms = Object.entries(attributes).map(
    ([name, form]) => [name, attributeForms[form.replace('!', '') as keyof typeof attributeForms]] as const,
  );
  const required = Object.keys(attributes).filter((name) => attributes[name]?.startsWith('!'));
  return { children: compileContent(content), attributes: new Map(forms), required, valid: new WeakSet() };
}

const compiled = new Map(Object.entries(elements).map(([name, declaration]) => [name, compile(declaration)]));

interface Frame {
  readonly name: string;
  readonly rule: Compiled;
  /** Names of the children; long runs of one name are kept as three. */
  children: string;
  run: { readonly name: string; length: number };
  text: string;
  /** Text of VALUEs below is an embedded instance or class. */
  readonly isEmbedded: boolean;
}

/** Elements that documents held, and attributes behind the names of theirs, for the question which ones never occur. */
export type Seen = Map<string, number>;

/**
 * Checks a document against DSP0203 2.4: elements, content models, attributes, and the same for the text of embedded
 * objects. @throws Error that tells the first fault
 */
export function validate(document: string, roots: readonly string[] = ['CIM'], seen?: Seen): void {
  const stack: Frame[] = [];
  readStrictly(document, {
    open(name, attributes) {
      const rule = compiled.get(name);
      if (rule === undefined) throw new Error(`element ${name} is unknown`);
      const parent = stack.at(-1);
      if (parent !== undefined) addChild(parent, name);
      else if (!roots.includes(name)) throw new Error(`${name} is no root element`);
      seen?.set(name, (seen.get(name) ?? 0) + 1);
      checkAttributes(name, rule, attributes);
      if (seen !== undefined) for (const each of attributes.keys()) seen.set(`${name} ${each}`, 1);
      const inherits = name.startsWith('VALUE') && (parent?.isEmbedded ?? false);
      const isEmbedded = inherits || attributes.has('EmbeddedObject');
      stack.push({ name, rule, children: '', run: { name: '', length: 0 }, text: '', isEmbedded });
    },
    text(text) {
      const frame = stack.at(-1);
      if (frame === undefined) return;
      frame.text += text;
      if (frame.rule.children !== 'text' && text.trim() !== '') throw new Error(`${frame.name} holds text`);
    },
    close() {
      const frame = stack.pop() as Frame;
      if (frame.rule.children instanceof RegExp && !frame.rule.children.test(frame.children)) {
        throw new Error(`${frame.name} may not hold ${frame.children || 'nothing'}`);
      }
      if (frame.rule.children === 'empty' && (frame.children + frame.text).trim() !== '') {
        throw new Error(`${frame.name} is not empty`);
      }
      if (frame.isEmbedded && frame.name === 'VALUE') validate(frame.text, ['INSTANCE', 'CLASS'], seen);
    },
  });
}

function addChild(frame: Frame, name: string): void {
  if (frame.rule.children === 'text') throw new Error(`${frame.name} may not hold ${name}`);
  if (frame.run.name === name) frame.run.length++;
  else frame.run = { name, length: 1 };
  if (frame.run.length <= 3) frame.children += `${name};`;
}

function checkAttributes(name: string, rule: Compiled, attributes: ReadonlyMap<string, string>): void {
  if (rule.valid.has(attributes)) return;
  for (const [attribute, value] of attributes) {
    const form = rule.attributes.get(attribute);
    if (form === undefined) throw new Error(`${name} has no attribute ${attribute}`);
    if (!form.test(value)) throw new Error(`${attribute}="${value}" is not allowed in ${name}`);
  }
  const missing = rule.required.find((attribute) => !attributes.has(attribute));
  if (missing !== undefined) throw new Error(`${name} lacks the attribute ${missing}`);
  rule.valid.add(attributes);
}
