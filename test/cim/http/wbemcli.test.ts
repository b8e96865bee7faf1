import { expect, it } from 'vitest';
import { forWbemcli } from '../../../src/cim/http/wbemcli.ts';

it('wbemcli is not told that an array holds embedded instances; values that look like markup stay', () => {
  const before = '<PROPERTY.ARRAY NAME="P" TYPE="string" EmbeddedObject="object" CLASSORIGIN="C"><VALUE.ARRAY><VALUE>';
  const value = '&lt;PROPERTY.ARRAY NAME="P" EmbeddedObject="object"';
  const after = '</VALUE></VALUE.ARRAY></PROPERTY.ARRAY><PROPERTY NAME="Q" TYPE="string" EmbeddedObject="instance"/>';
  const response = [before + value, undefined, [Buffer.from(before), value, after], Buffer.from(after)];
  const without = before.replace(' EmbeddedObject="object"', '');
  expect([...forWbemcli(response)]).toEqual([without + value, undefined, without + value + after, after]);
});
