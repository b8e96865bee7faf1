import { describe, expect, it } from 'vitest';
import { isLoopback } from '../src/loopback.ts';

describe('isLoopback', () => {
  it.each([
    ['127.8.8.8', true],
    ['::1', true],
    ['[::1]', true],
    ['localhost', true],
    ['::ffff:127.0.0.1', true],
    ['[::ffff:7f00:1]', true],
    ['0.0.0.0', false],
    ['::', false],
    ['::ffff:192.0.2.1', false],
    ['127.0.0.1.example', false],
  ])('of host %s is %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });
});
