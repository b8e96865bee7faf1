import type { MethodDeclaration } from './declaration.ts';
import { type Resolution, report, typeText } from './qualifiers.ts';
import type { CIMMethod, CIMParameter } from './types.ts';

type Parameters = readonly CIMParameter[];

/**
 * An overriding method has the parameters of the one it overrides, with their types and directions, whatever their order:
 * whoever calls it by the superclass must not notice (DSP0004 3.0 § 5.6.3.34). `label` names the method in messages.
 */
export function checkSignature(
  resolution: Resolution,
  label: string,
  declaration: MethodDeclaration,
  parameters: Parameters,
  overridden: CIMMethod,
): void {
  const before = byName(overridden.parameters);
  const now = byName(parameters);
  const fault = (text: string, subject: object) => report(resolution, 'override-type', text, subject);
  for (const [index, parameter] of parameters.entries()) {
    const inherited = before.get(parameter.name.toLowerCase());
    const subject = declaration.parameters[index] ?? declaration;
    const place = `parameter ${parameter.name} of ${label}`;
    if (inherited === undefined) fault(`${place} is none of the method it overrides`, subject);
    else if (formOf(inherited).toLowerCase() !== formOf(parameter).toLowerCase()) {
      fault(`${place} is ${formOf(parameter)}, in the method it overrides ${formOf(inherited)}`, subject);
    }
  }
  for (const [key, { name }] of before) {
    if (!now.has(key)) fault(`${label} lacks parameter ${name} of the method it overrides`, declaration);
  }
}

const byName = (parameters: Parameters): ReadonlyMap<string, CIMParameter> =>
  new Map(parameters.map((parameter) => [parameter.name.toLowerCase(), parameter]));

/** Such as `[in, out] uint8[]`. */
function formOf(parameter: CIMParameter): string {
  const { referenceClass, isIn, isOut } = parameter;
  const directions = [...(isIn ? ['in'] : []), ...(isOut ? ['out'] : [])];
  const type = referenceClass === undefined ? parameter.type : `${referenceClass} ref`;
  return `[${directions.join(', ')}] ${typeText({ ...parameter, type })}${embeddingText(parameter)}`;
}

/** Such as ` of instances of CIM_Job`, behind the type of what holds them; nothing where it is only a text. */
export function embeddingText({ embedded, embeddedClass }: Pick<CIMParameter, 'embedded' | 'embeddedClass'>): string {
  return embedded === undefined
    ? ''
    : ` of ${embeddedClass === undefined ? 'objects' : `instances of ${embeddedClass}`}`;
}
