import { describe, expect, it } from 'vitest';
import { checkDeclaration } from '../../../src/cim/schema/check-declaration.ts';
import { readValue } from '../xml/requests.ts';

const key = '<QUALIFIER NAME="Key" TYPE="boolean"><VALUE>TRUE</VALUE></QUALIFIER>';
const twice = key + key.replace('Key', 'KEY');
const property = (name: string, qualifiers = '') => `<PROPERTY NAME="${name}" TYPE="string">${qualifiers}</PROPERTY>`;
const method = (content: string) => `<METHOD NAME="M" TYPE="uint32">${content}</METHOD>`;

describe('a declaration that says something twice is refused with its place', () => {
  it.each([
    [property('A') + property('a'), 'T.a is declared twice'],
    [method('') + method(''), 'T.M is declared twice'],
    [twice, 'qualifier KEY on T is given twice'],
    [property('A', twice), 'qualifier KEY on T.A is given twice'],
    [method(twice), 'qualifier KEY on T.M() is given twice'],
    [
      method(`<PARAMETER NAME="P" TYPE="string">${twice}</PARAMETER>`),
      'qualifier KEY on parameter P of T.M() is given twice',
    ],
  ])('%s', (content, message) => {
    const sent = readValue(`<CLASS NAME="T">${content}</CLASS>`);
    expect(() => sent?.kind === 'class' && checkDeclaration(sent.declaration)).toThrow(message);
  });
});
