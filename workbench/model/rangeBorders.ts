import type { ResolvedFormat } from '../../src/ooxml/book';
import type { Color } from '../../src/workbook/editPlan';
import { HostError } from '../protocol/hostError';
import type { HostObject } from '../protocol/hostObject';
import { defineType } from '../protocol/hostObject';
import { collectionMembers } from '../protocol/collectionMembers';
import type { BorderLine } from './borderDraft';
import { borderDraft } from './borderDraft';
import { colorArgument } from './color';
import type { FormatTarget } from './formatTarget';
import { readFormat } from './formatTarget';

export const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
export type Side = (typeof SIDES)[number];

/** The edges of one cell that a side of the range is made of. */
const EDGE: { readonly [side in Side]: keyof ResolvedFormat['border'] | null } = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
  InsideVertical: 'right',
  InsideHorizontal: 'bottom',
  DiagonalDown: null,
  DiagonalUp: null,
};

interface BorderSide {
  readonly target: FormatTarget;
  readonly side: Side;
}

const rangeBorderType = defineType<BorderSide>(() => ({
  name: 'RangeBorder',
  properties: {
    sideIndex: { since: '1.1', get: ({ side }) => side },
    style: {
      since: '1.1',
      get: (border) => (colorOf(border) ? 'Continuous' : 'None'),
      set: (border, value) => change(border, { style: value.oneOf(['Continuous', 'None'] as const) }),
    },
    color: {
      since: '1.1',
      get: (border) => colorOf(border) ?? '#000000',
      set: (border, value) => change(border, { color: colorArgument(value) }),
    },
    weight: {
      since: '1.1',
      get: () => 'Thin',
      set: (_border, value) => {
        if (value.text() !== 'Thin')
          throw new HostError('NotImplemented', 'The workbench draws thin borders only.');
      },
    },
  },
}));

export const rangeBorderCollectionType = defineType<FormatTarget>(() => ({
  name: 'RangeBorderCollection',
  ...collectionMembers<FormatTarget>(
    'RangeBorder',
    {
      items: (target) => SIDES.map((side) => border(target, side)),
      find: (target, key) => border(target, key.oneOf(SIDES)),
    },
    { count: '1.1', getItem: '1.1', getItemAt: '1.1' },
  ),
}));

function border(target: FormatTarget, side: Side): HostObject {
  return rangeBorderType.of({ target, side });
}

function change({ target, side }: BorderSide, line: Partial<BorderLine>): void {
  target.workbook.beforeWrite(target.sheet);
  borderDraft(target).set(side, line);
}

function colorOf({ target, side }: BorderSide): Color | null {
  target.workbook.flushDrafts();
  const edge = EDGE[side];
  return edge && readFormat(target, (format) => format.border[edge]);
}
