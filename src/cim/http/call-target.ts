import type { ClassPath, InstancePath } from '../values/path.ts';
import type { OperationCall, ParameterValue } from '../xml/message.ts';

export interface Target {
  readonly className: string;
  readonly path?: InstancePath;
}

const targetAt = (path: InstancePath | ClassPath): Target =>
  path.kind === 'class-path' ? { className: path.className } : { className: path.className, path };

/** What a call is about: the target of a method, else the first class or instance that a parameter names or holds. */
export function targetOf(call: OperationCall): Target | undefined {
  if (call.kind === 'extrinsic') return targetAt(call.target);
  for (const { value } of call.parameters) {
    const target = targetIn(value);
    if (target !== undefined) return target;
  }
  return undefined;
}

function targetIn(value: ParameterValue): Target | undefined {
  switch (value.kind) {
    case 'class-name':
      return { className: value.name };
    case 'instance-name':
    case 'reference':
      return targetAt(value.path);
    case 'named-instance':
      return { className: value.instance.className, path: value.instance.path };
    case 'instance':
      return { className: value.instance.className };
    case 'class':
      return { className: value.declaration.name };
    default:
      return undefined;
  }
}
