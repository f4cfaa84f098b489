import type { ViewName } from '@/components/dashboard/routes';
import { SwitchedOff } from '@/components/dashboard/SwitchedOff';
import { VIEW_NAMES } from '@/components/dashboard/view-names';
import type { Feature } from '@/core/model/features';
import { startingSettings } from '@/core/rates/starting-values';
import { changeSettings, loadPolicy, loadSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import type { OpenView } from './app';
import { views } from './views';

/** What each view is part of; the others are always there. */
const PART_OF: Partial<Readonly<Record<ViewName, Feature>>> = {
  forecast: 'forecast',
  renewal: 'forecast',
  budget: 'forecast',
  people: 'advice',
  seats: 'advice',
  waste: 'advice',
};

/** A view's code may come while the page looks up its words. Whether it came is seen when it is opened. */
export const fetchView = (name: ViewName): void => void views[name]().catch(() => undefined);

/** A view's code; where the admin switched its feature off, a page that says so. */
export async function viewOf(store: Store, name: ViewName): Promise<OpenView> {
  const feature = PART_OF[name];
  if (feature && !(await isOn(store, feature)))
    return switchedOff(name, feature, await isDecided(store, feature));
  return (await views[name]()).open;
}

/** A view says itself what is wrong with the database. */
const isOn = async (store: Store, feature: Feature): Promise<boolean> => {
  try {
    return (await loadSettings(store, startingSettings())).settings.features[feature];
  } catch {
    return true;
  }
};

/** Whether the company switched it off. */
const isDecided = async (store: Store, feature: Feature): Promise<boolean> =>
  (await loadPolicy(store)).policy.featuresOff?.includes(feature) ?? false;

const switchedOff =
  (name: ViewName, feature: Feature, decided: boolean): OpenView =>
  ({ t, store, show }) => {
    const switchOn = async () => {
      await changeSettings(store, startingSettings(), ({ features }) => ({
        features: { ...features, [feature]: true },
      }));
      location.reload();
    };
    show(<SwitchedOff t={t} title={t(VIEW_NAMES[name])} switchOn={decided ? null : () => void switchOn()} />);
    return undefined;
  };
