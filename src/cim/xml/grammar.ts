import type { CIMInstance } from '../values/instance.ts';
import { notValid } from './error.ts';
import type { XmlBudget } from './limits.ts';
import type { Attributes, XmlHandler } from './xml-handler.ts';

/** An element that has been read whole: its children are what their rules made of them. */
export interface Element {
  readonly attributes: Attributes;
  /** Empty unless the content model has #PCDATA. */
  readonly text: string;
  readonly names: readonly string[];
  readonly values: readonly unknown[];
}

/** What building an element may need beyond the element. */
export interface BuildContext {
  /** Reads the text of an embedded instance; an embedded class is read, too, and stays the text that it is. */
  embedded(text: string, kind: 'instance' | 'object'): CIMInstance | string;
}

/** How one element of DSP0203 is read. */
export interface ElementRule {
  /**
   * Content model as a sequence of particles in the notation of a DTD: `A, (B | C)*, D?`. A child goes to the first
   * particle that still takes it, so none may need look-ahead. #PCDATA stands first.
   */
  readonly content: string;
  readonly required?: readonly string[];
  /** Sees the attributes before any content is read. */
  readonly open?: (attributes: Attributes) => void;
  readonly build: (element: Element, context: BuildContext) => unknown;
}

export type Grammar = Readonly<Record<string, ElementRule>>;

interface Particle {
  readonly names: ReadonlySet<string>;
  readonly min: number;
  readonly max: number;
}

interface CompiledRule extends Omit<ElementRule, 'content'> {
  readonly name: string;
  readonly particles: readonly Particle[];
  readonly hasText: boolean;
}

export type CompiledGrammar = ReadonlyMap<string, CompiledRule>;

export function compileGrammar(grammar: Grammar): CompiledGrammar {
  return new Map(Object.entries(grammar).map(([name, rule]) => [name, compileRule(name, rule)]));
}

function compileRule(name: string, rule: ElementRule): CompiledRule {
  const parts = rule.content.split(',').map((part) => part.trim());
  const particles = parts.filter((part) => part !== '#PCDATA' && part !== 'EMPTY').map(compileParticle);
  return { ...rule, name, particles, hasText: parts[0] === '#PCDATA' };
}

function compileParticle(part: string): Particle {
  const names = part.match(/[A-Z.]+/g) ?? [];
  const min = /[?*]$/.test(part) ? 0 : 1;
  const max = /[*+]$/.test(part) ? Number.POSITIVE_INFINITY : 1;
  return { names: new Set(names), min, max };
}

interface Frame {
  readonly rule: CompiledRule;
  readonly attributes: Attributes;
  text: string;
  names: string[];
  values: unknown[];
  /** Position in the content model: the particle and how often it has been seen. */
  particle: number;
  seen: number;
}

/** What an element without children has; most have none. */
const noNames = Object.freeze([]) as unknown as string[];
const noValues = Object.freeze([]) as unknown as unknown[];

/**
 * Reads a document by a grammar, bottom-up: an element becomes a value as soon as it ends, so nothing is kept that the
 * result does not hold. Unknown attributes are ignored, unknown or misplaced elements refused.
 */
export class GrammarReader implements XmlHandler {
  readonly #grammar: CompiledGrammar;
  readonly #context: BuildContext;
  readonly #budget: XmlBudget;
  readonly #stack: Frame[] = [];
  readonly #roots: readonly string[];
  #result: unknown;

  constructor(grammar: CompiledGrammar, roots: readonly string[], budget: XmlBudget, context: BuildContext) {
    this.#grammar = grammar;
    this.#roots = roots;
    this.#budget = budget;
    this.#context = context;
  }

  /** What the root became, once the document has ended. */
  get result(): unknown {
    return this.#result;
  }

  open(name: string, attributes: Attributes): void {
    this.#budget.enterElement();
    const rule = this.#grammar.get(name);
    const parent = this.#stack.at(-1);
    if (parent === undefined) {
      if (!this.#roots.includes(name)) throw notValid(`${name} is not allowed as the document's root`);
    } else {
      // The rule's own string: a parser makes one for each element, and a list may have many.
      admit(parent, rule?.name ?? name);
      this.#budget.checkChildren(parent.names.length);
    }
    if (rule === undefined) throw notValid(`element ${name} is unknown`);
    for (const attribute of rule.required ?? []) {
      if (attributes[attribute] === undefined) throw notValid(`${name} needs the attribute ${attribute}`);
    }
    rule.open?.(attributes);
    this.#stack.push({ rule, attributes, text: '', names: noNames, values: noValues, particle: 0, seen: 0 });
  }

  text(text: string): void {
    const frame = this.#stack.at(-1);
    if (frame === undefined) return;
    if (frame.rule.hasText) {
      frame.text += text;
      this.#budget.checkText(frame.text.length);
    } else if (!/^[ \t\r\n]*$/.test(text)) {
      throw notValid(`${frame.rule.name} may not hold text`);
    }
  }

  close(): void {
    const frame = this.#stack.pop() as Frame;
    finish(frame);
    const value = frame.rule.build(frame, this.#context);
    this.#budget.leaveElement();
    const parent = this.#stack.at(-1);
    if (parent === undefined) this.#result = value;
    else if (parent.values === noValues) parent.values = [value];
    else parent.values.push(value);
  }
}

function admit(parent: Frame, name: string): void {
  const { particles } = parent.rule;
  for (; parent.particle < particles.length; parent.particle++, parent.seen = 0) {
    const { names, min, max } = particles[parent.particle] as Particle;
    if (names.has(name) && parent.seen < max) {
      parent.seen++;
      if (parent.names === noNames) parent.names = [name];
      else parent.names.push(name);
      return;
    }
    if (parent.seen < min) break;
  }
  throw notValid(`${name} is not allowed here in ${parent.rule.name}`);
}

function finish(frame: Frame): void {
  const { particles, name } = frame.rule;
  for (; frame.particle < particles.length; frame.particle++, frame.seen = 0) {
    const { names, min } = particles[frame.particle] as Particle;
    if (frame.seen < min) throw notValid(`${name} lacks ${[...names].join(' or ')}`);
  }
}
