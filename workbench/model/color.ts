import type { Color } from '../../src/workbook/editPlan';
import type { Argument } from '../protocol/argument';
import { HostError } from '../protocol/hostError';

const NAMED: { readonly [name: string]: Color } = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  gray: '#808080',
  grey: '#808080',
  orange: '#FFA500',
};

/** A colour as Excel takes it: `#RRGGBB`, `RRGGBB`, or the name of an HTML colour. */
export function colorArgument(argument: Argument): Color {
  const text = argument.text();
  const match = /^#?([0-9a-f]{6})$/i.exec(text);
  const color: Color | undefined = match?.[1] ? `#${match[1].toUpperCase()}` : NAMED[text.toLowerCase()];
  if (!color) throw new HostError('InvalidArgument', 'This is not a colour.');
  return color;
}
