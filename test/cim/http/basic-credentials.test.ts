import { describe, expect, it } from 'vitest';
import { readBasic } from '../../../src/cim/http/basic-credentials.ts';

const header = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

describe('T7: Basic credentials', () => {
  it('may hold colons in the password, and any letters', () => {
    expect(readBasic(header('löwe:a:b:'))).toEqual({ user: 'löwe', password: 'a:b:' });
  });

  it.each(['keeper:a\0b', 'keeper:a\r\nX: y', 'kee\tper:a', 'keeper:\u007f', ':a', 'keeper'])('are not %j', (text) => {
    expect(() => readBasic(header(text))).toThrow('malformed');
  });

  it('are no longer than four kilobytes', () => {
    expect(readBasic(header(`keeper:${'x'.repeat(3000)}`)).password).toHaveLength(3000);
    expect(() => readBasic(header(`keeper:${'x'.repeat(4000)}`))).toThrow('not Basic');
  });
});
