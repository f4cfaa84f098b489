import type { OpenView } from '../app';
import { openPeopleList } from '../people/list';
import { openPerson } from '../people/person';

/** What everybody is advised; `#/people/<id>`: one person. */
export const open: OpenView = (app, part) => {
  const id = Number(part);
  if (part !== '' && Number.isSafeInteger(id)) openPerson(app, id);
  else openPeopleList(app);
  return undefined;
};
