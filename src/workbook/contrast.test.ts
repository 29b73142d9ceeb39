import { expect, it } from '@jest/globals';
import { isReadable } from './contrast';

it.each([
  ['#000000', '#FFFFFF', true],
  ['#FFFFFF', '#000000', true],
  ['#000000', '#B5D3F2', true],
  ['#000000', '#8A1F00', false],
  ['#FFFFFF', '#8A1F00', true],
  ['#FFFFFF', '#2F6DB5', true],
  ['#FFFFFF', '#A0A0A0', false],
  ['#767676', '#FFFFFF', true],
  ['#777777', '#FFFFFF', false],
] as const)('%s の文字は %s の上で読める: %s', (text, ground, expected) => {
  expect(isReadable(text, ground)).toBe(expected);
});
