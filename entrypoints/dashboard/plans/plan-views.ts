import type { BriefFacts } from '@/components/dashboard/brief/brief-view';
import type { BudgetView } from '@/components/dashboard/budget/budget-view';
import type { SoftBudgetView } from '@/components/dashboard/budget/soft/soft-view';
import type { CoverageView } from '@/components/dashboard/data/coverage-view';
import type { FilterChoices } from '@/components/dashboard/filter/filter-view';
import type { GroupUse } from '@/components/dashboard/mail/group-mail';
import type { OverviewView, StandingView } from '@/components/dashboard/overview/overview-view';
import type { CurvesView, PeopleHead, PeopleView } from '@/components/dashboard/people/people-view';
import type { DecisionDraft, MovesView, PersonView } from '@/components/dashboard/people/person-view';
import type { GroupsView } from '@/components/dashboard/privacy/groups-view';
import type { ProductsView, ProductView } from '@/components/dashboard/products/products-view';
import type { ReportFacts } from '@/components/dashboard/reports/report-view';
import type { ScenarioView } from '@/components/dashboard/scenarios/scenario-view';
import type { SeatPerson, SeatsView } from '@/components/dashboard/seats/seats-view';
import type { SettingsView } from '@/components/dashboard/settings-view';
import type { SharesView } from '@/components/dashboard/shares/shares-view';
import type { WasteView } from '@/components/dashboard/waste/waste-view';

/** What the worker works out; null: nothing was read yet. */
export interface PlanViews {
  readonly choices: FilterChoices | null;
  readonly report: ReportFacts | null;
  readonly group: GroupUse | null;
  readonly scenarios: ScenarioView | null;
  readonly outlook: StandingView | null;
  readonly overview: OverviewView | null;
  readonly budget: BudgetView | null;
  readonly brief: BriefFacts | null;
  readonly soft: SoftBudgetView | null;
  readonly coverage: CoverageView | null;
  readonly settings: SettingsView;
  readonly seats: SeatsView | null;
  readonly solved: SeatsView | null;
  readonly seatPeople: readonly SeatPerson[];
  readonly shares: SharesView | null;
  readonly waste: WasteView | null;
  /** The first rows of `waste`. */
  readonly lists: WasteView | null;
  readonly people: PeopleView | null;
  /** What is seen of `people` first. */
  readonly list: PeopleHead | null;
  readonly advice: PeopleView | null;
  readonly groups: GroupsView | null;
  readonly curves: CurvesView | null;
  readonly person: PersonView | null;
  readonly products: ProductsView | null;
  readonly product: ProductView | null;
  readonly drafts: ReadonlyMap<number, DecisionDraft>;
  readonly moves: MovesView | null;
}
export type PlanName = keyof PlanViews;
