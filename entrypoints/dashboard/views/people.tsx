import { HiddenPerson } from '@/components/dashboard/privacy/HiddenPerson';
import type { App, OpenView } from '../app';
import { byPrivacy } from '../by-privacy';
import { openGroups } from '../people/groups';
import { openPeopleList } from '../people/list';
import { openPerson } from '../people/person';

/** What everybody is advised; `#/people/<id>`: one person. Where only groups may be looked at: groups. */
export const open: OpenView = (app, part) => {
  const id = Number(part);
  const isPerson = part !== '' && Number.isSafeInteger(id);
  return byPrivacy(app, {
    people: () => (isPerson ? openPerson(app, id) : openPeopleList(app)),
    groups: () => (isPerson ? showHidden(app) : openGroups(app)),
  });
};

const showHidden = ({ t, show }: App): void => show(<HiddenPerson t={t} title={t('people_title')} />);
