import { expect, test } from 'vitest';
import { assignmentFiles } from '@/core/advice/act/assignment-files';

test('one file a product and one for Flex; addresses once, in order; names split', () => {
  const files = assignmentFiles([
    { person: { email: 'zoe@x.example', name: 'Zoë van den Berg' }, to: 'Revit' },
    { person: { email: 'Ada@x.example ', name: 'Ada' }, to: 'Autodesk Revit' },
    { person: { email: 'ADA@x.example', name: 'Ada' }, to: 'Revit' },
    { person: { name: 'No Address' }, to: 'Revit' },
    { person: { email: 'bob@x.example' }, to: null },
  ]);
  expect(files).toEqual([
    {
      product: 'Revit',
      rows: [
        ['Ada', '', 'ADA@x.example'],
        ['Zoë van den', 'Berg', 'zoe@x.example'],
      ],
      without: [{ name: 'No Address' }],
    },
    { product: null, rows: [['', '', 'bob@x.example']], without: [] },
  ]);
});
